package com.rfid3.foresight.alerts.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A caller of one store neither changes what is another's nor learns that it is there. */
@QuarkusTest
class StoreScopeTest extends AlertServiceTest {
  private static final String BULK =
      "{\"ids\": [\"%s\"], \"action\": \"acknowledge\", \"by\": \"ann\"}";
  private String id;

  @BeforeEach
  void anAlertOfOneStore() {
    Shop.push(
        Shop.serviceDue("B", 0.6, "high")
            .replace("{\"source\"", "{\"store\": \"8101\", \"source\""));
    id = Shop.list("type", "predictive").extract().path("alerts[0].id");
  }

  @ParameterizedTest
  @CsvSource({"3607, 404", "8101, 204", "'', 204"})
  void anAlertIsItsStores(String store, int status) {
    as(store, "{\"comment\": \"seen\"}", "/v1/alerts/" + id + "/acknowledge").statusCode(status);

    Shop.list().body("alerts[0].acknowledged", equalTo(status == 204));
  }

  @Test
  void anAlertOfAnotherStoreReadsAsOneThatIsNotThere() {
    String other = as("3607", "{}", "/v1/alerts/" + id + "/resolve").extract().path("detail");
    String none = as("3607", "{}", "/v1/alerts/pred_0/resolve").extract().path("detail");

    assertThat(other.replace(id, "")).isEqualTo(none.replace("pred_0", ""));
  }

  @Test
  void amongManyTheOthersAreUnknown() {
    as("3607", BULK.formatted(id), "/v1/alerts/bulk")
        .body("done", empty())
        .body("unknown", contains(id));
    as("8101", BULK.formatted(id), "/v1/alerts/bulk").body("done", contains(id));
  }

  @ParameterizedTest
  @CsvSource({"/v1/silences", "/v1/alerts/rules", "/v1/alerts/deliveries/redrive"})
  void whatConcernsEveryStoreIsNotOneStores(String path) {
    as("8101", "{}", path).statusCode(403).body("code", equalTo("FORBIDDEN"));
  }

  @Test
  void theLiveStreamTellsOfEveryStore() {
    given()
        .header("X-Foresight-Caller", "ann")
        .header("X-Foresight-Role", "viewer")
        .header("X-Foresight-Store", "8101")
        .get("/v1/alerts/events")
        .then()
        .statusCode(403);
  }

  private static ValidatableResponse as(String store, String body, String path) {
    return given()
        .contentType(ContentType.JSON)
        .header("X-Foresight-Caller", "ann")
        .header("X-Foresight-Role", "planner")
        .header("X-Foresight-Store", store)
        .body(body)
        .post(path)
        .then();
  }
}
