package com.rfid3.foresight.featurestore.backfill;

import static com.rfid3.foresight.featurestore.backfill.BackfillCalls.body;
import static com.rfid3.foresight.featurestore.backfill.BackfillCalls.ended;
import static com.rfid3.foresight.featurestore.backfill.BackfillCalls.order;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.rfid3.foresight.localstack.testing.Conversation;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of backfills, and what is refused. */
@QuarkusTest
@TestProfile(BackfillCalls.SwitchedOn.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "features"))
class BackfillAnswersTest extends ShopToBackfill {
  @TestHTTPResource URI base;

  @Test
  void eventsTellOfTheEndAndGoOnAfterTheLastSeen() {
    someScans();
    String id = order(first, last(), "P1D");
    ended(id);

    String events = given().get("/v1/features/backfills/{id}/events", id).asString();
    assertThat(events).contains("event:succeeded").contains("\"id\":\"" + id + "\"");
    String last = events.lines().filter(line -> line.startsWith("id:")).toList().getLast();
    given()
        .header("Last-Event-ID", last.substring("id:".length()).strip())
        .get("/v1/features/backfills/{id}/events", id)
        .then()
        .statusCode(200)
        .body(equalTo(""));
    given().get("/v1/features/backfills").then().body("backfills.id", hasItems(id));
  }

  @Test
  void theGatewayIsAnsweredAsAgreed() {
    someScans();
    Conversation gateway = new Conversation("features", base);

    String id = gateway.ask("backfill-begun", Map.of()).get("id").asText();
    gateway.ask("backfill-cancelled", Map.of("id", id));
    ended(id);
    gateway.ask("backfill", Map.of("id", id));
    gateway.ask("backfills", Map.of());
  }

  @Test
  void ordersThatDoNotHoldAreRefusedByName() {
    refused("{}", "from", "to");
    refused("{\"from\": \"yesterday\", \"to\": \"2026-03-02T10:00:00Z\"}", "from");
    refused("{\"from\": \"2026-03-02T10:00:00Z\", \"to\": \"2999-03-02T10:00:00Z\"}", "to");
    refused("{\"from\": \"2026-03-02T10:00:00Z\", \"to\": \"2026-03-01T10:00:00Z\"}", "to");
    refused(body(first, last(), "PT1S"), "step");
    refused(body(first, last(), "a day"), "step");
    given().get("/v1/features/backfills/none").then().statusCode(404);
    given().delete("/v1/features/backfills/none").then().statusCode(404);
    given()
        .contentType("application/json")
        .body(body(first, last(), "P1D"))
        .post("/v1/features/backfills")
        .then()
        .statusCode(409)
        .body("detail", containsString("No feature cycle"));
  }

  private void refused(String body, String... fields) {
    given()
        .contentType("application/json")
        .body(body)
        .post("/v1/features/backfills")
        .then()
        .statusCode(400)
        .body("violations.field", equalTo(List.of(fields)));
  }
}
