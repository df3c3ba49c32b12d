package com.rfid3.foresight.alerts.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SilenceTest extends AlertServiceTest {
  private static final String CHAIRS =
      "{\"field\": \"category\", \"test\": \"like\", \"value\": \"cha*\"}";

  @BeforeEach
  void twoAlerts() {
    Shop.legacyAlert(database, 17, "missing", "high");
    Shop.push(Shop.shrunk(Instant.now(), "false"));
    Shop.cycle();
  }

  @Test
  void silenceFoldsWhatMatchesAndHidesNothing() {
    String name = create(CHAIRS, until(600)).statusCode(201).extract().path("name");

    Shop.list()
        .body("alerts.kind", containsInAnyOrder("missing", "source_shrunk"))
        .body("alerts.find { it.kind == 'missing' }.silenced", equalTo(true))
        .body("alerts.find { it.kind == 'missing' }.silenced_by", contains(name))
        .body("alerts.find { it.kind == 'missing' }.severity", equalTo("high"))
        .body(
            "alerts.find { it.kind == 'missing' }.reasons.reason",
            hasItem("by " + name + " of ann"))
        .body("alerts.find { it.kind == 'source_shrunk' }.silenced", equalTo(false))
        .body("summary.existing_alerts", equalTo(1));
  }

  @Test
  void silenceEndsByItselfAndByHand() {
    Instant end = Instant.now().plusSeconds(1);
    create(CHAIRS, end).statusCode(201);
    Shop.list().body("alerts.findAll { it.silenced }.size()", equalTo(1));
    await().untilAsserted(() -> Shop.list().body("alerts.findAll { it.silenced }", empty()));
    assertThat(Instant.now()).isAfter(end);

    int id = create(CHAIRS, until(600)).extract().path("id");
    given().delete("/v1/silences/{id}", id).then().statusCode(204);
    Shop.list().body("alerts.findAll { it.silenced }", empty());
    given().delete("/v1/silences/{id}", id).then().statusCode(404);
    given().get("/v1/silences/{id}", id).then().body("state", equalTo("expired"));
    given().get("/v1/silences").then().body("silences", empty());
  }

  @Test
  void silenceCanBeMovedIntoTheFuture() {
    int id = create(CHAIRS, until(600)).extract().path("id");

    body(draft(CHAIRS, until(900), ", \"starts_at\": \"" + until(300) + "\""))
        .put("/v1/silences/{id}", id)
        .then()
        .statusCode(200)
        .body("state", equalTo("pending"));

    Shop.list().body("alerts.findAll { it.silenced }", empty());
  }

  @Test
  void maintenanceWindowRepeats() {
    String repeat =
        ", \"purpose\": \"maintenance\", \"repeat_days\": 7, \"repeats_until\": \""
            + until(3_000_000)
            + "\"";
    body(draft(CHAIRS, until(600), repeat))
        .post("/v1/silences")
        .then()
        .statusCode(201)
        .body("name", startsWith("maintenance_"))
        .body("repeat_days", equalTo(7));

    Shop.list().body("alerts.findAll { it.silenced }.kind", contains("missing"));
  }

  @Test
  void previewTellsWhatWouldBeFoldedAndKeepsNothing() {
    body(draft(CHAIRS, until(600), ""))
        .post("/v1/silences/preview")
        .then()
        .statusCode(200)
        .body("matched", equalTo(1))
        .body("existing", equalTo(1))
        .body("predictive", equalTo(0))
        .body("alerts.id", contains("health_17"));

    given().get("/v1/silences").then().body("silences", empty());
  }

  @Test
  void everythingWrongWithASilenceIsNamed() {
    body("""
    {"matchers": [{"field": "colour", "test": "is", "value": "x"}, {"field": "kind"}],
     "ends_at": "2020-01-01T00:00:00Z", "purpose": "peace", "by": "ann"}
    """)
        .post("/v1/silences")
        .then()
        .statusCode(400)
        .body(
            "violations.field",
            containsInAnyOrder(
                "matchers[0].field", "matchers[1].value", "ends_at", "reason", "purpose"));
    body("{}").post("/v1/silences").then().statusCode(400).body("violations.field", contains("by"));
    body("").post("/v1/silences").then().statusCode(400);
    given().get("/v1/silences/x").then().statusCode(404);
  }

  private static ValidatableResponse create(String matcher, Instant end) {
    return body(draft(matcher, end, "")).post("/v1/silences").then();
  }

  private static String draft(String matcher, Instant end, String more) {
    return """
    {"matchers": [%s], "reason": "Chairs are in the warehouse", "by": "ann", "ends_at": "%s"%s}
    """
        .formatted(matcher, end, more);
  }

  private static RequestSpecification body(String json) {
    return given().contentType(ContentType.JSON).body(json);
  }

  private static Instant until(long seconds) {
    return Instant.now().plusSeconds(seconds);
  }
}
