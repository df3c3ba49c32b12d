package com.rfid3.foresight.alerts.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActionTest extends AlertServiceTest {
  private static final String BY_ANN = "{\"by\": \"ann\", \"comment\": \"seen <i>it</i>\"}";

  @BeforeEach
  void oneAlert() {
    Shop.legacyAlert(database, 17, "missing", "high");
    Shop.cycle();
  }

  @Test
  void acknowledgingMarksTheAlertAndLeavesTheLegacyRow() {
    Shop.act("health_17", "acknowledge", BY_ANN).statusCode(204);

    Shop.list()
        .body("alerts[0].acknowledged", equalTo(true))
        .body("alerts[0].status", equalTo("acknowledged"))
        .body("alerts[0].silenced", equalTo(false));
    assertThat(
            Shop.ask(
                database,
                "SELECT CONCAT(status, COALESCE(acknowledged_by, '')) FROM"
                    + " inventory_health_alerts"))
        .isEqualTo("active");
  }

  @Test
  void resolvingFoldsAndHidesNothing() {
    Shop.act("health_17", "resolve", BY_ANN).statusCode(204);

    Shop.list()
        .body("alerts.id", contains("health_17"))
        .body("alerts[0].status", equalTo("resolved"))
        .body("alerts[0].silenced", equalTo(true))
        .body("summary.high_alerts", equalTo(1));
  }

  @Test
  void acknowledgementForATimeEndsByItselfAndHistoryTells() {
    await().untilAsserted(() -> Shop.history().body("changes.what", contains("opened")));
    Instant soon = Instant.now().plusSeconds(1);
    Shop.act("health_17", "acknowledge", untilIs(soon)).statusCode(204);

    Shop.list()
        .body("alerts[0].acknowledged", equalTo(true))
        .body("alerts[0].acknowledged_until", startsWith(soon.toString().substring(0, 19)))
        .body("alerts[0].silenced", equalTo(false));
    await().untilAsserted(() -> Shop.list().body("alerts[0].acknowledged", equalTo(false)));
    assertThat(Instant.now()).isAfter(soon);
    await()
        .untilAsserted(
            () ->
                Shop.history("alert_id", "health_17")
                    .body("changes.what", contains("lapsed", "acknowledged", "opened"))
                    .body("changes[1].actor", equalTo("ann"))
                    .body("changes[1].comment", equalTo("on <i>it</i>"))
                    .body("changes[1].until", startsWith(soon.toString().substring(0, 19))));
  }

  @Test
  void manyAreAcknowledgedForATimeAtOnce() {
    Instant soon = Instant.now().plusSeconds(1);
    Shop.legacyAlert(database, 18, "missing", "high");
    Shop.cycle();
    given()
        .contentType(ContentType.JSON)
        .body(
            "{\"ids\": [\"health_17\", \"health_18\"], \"action\": \"acknowledge\", \"by\":"
                + " \"ann\", \"until\": \""
                + soon
                + "\"}")
        .post("/v1/alerts/bulk")
        .then()
        .statusCode(200)
        .body("done", contains("health_17", "health_18"));

    Shop.list("status", "acknowledged").body("alerts.size()", equalTo(2));
    await().untilAsserted(() -> Shop.list("status", "active").body("alerts.size()", equalTo(2)));
  }

  @Test
  void snoozeEndsByItself() {
    Instant soon = Instant.now().plusSeconds(1);
    Shop.act("health_17", "snooze", snoozeUntil(soon)).statusCode(204);

    Shop.list().body("alerts[0].silenced", equalTo(true));
    await().untilAsserted(() -> Shop.list().body("alerts[0].silenced", equalTo(false)));
    assertThat(Instant.now()).isAfter(soon);
  }

  @Test
  void whatCannotBeDoneIsSaid() {
    Shop.act("health_99", "resolve", BY_ANN).statusCode(404);
    Shop.act("nonsense", "resolve", BY_ANN).statusCode(404);
    Shop.act("health_17", "resolve", "{}").statusCode(400).body("violations.field", contains("by"));
    Shop.act("health_17", "resolve", untilIs(Instant.now().plusSeconds(60)))
        .statusCode(400)
        .body("violations.field", contains("until"));
    Shop.act("health_17", "acknowledge", untilIs(Instant.now().minusSeconds(1)))
        .statusCode(400)
        .body("violations.field", contains("until"));
    Shop.act("health_17", "snooze", BY_ANN)
        .statusCode(400)
        .body("violations.field", contains("until"));
  }

  @Test
  void predictiveAlertsAreHandledAlike() {
    Shop.push(Shop.serviceDue("B", 0.6, "high"));
    String id = Shop.list("type", "predictive").extract().path("alerts[0].id");

    Shop.act(id, "acknowledge", BY_ANN).statusCode(204);

    Shop.list("status", "acknowledged").body("alerts.id", containsInAnyOrder(id));
  }

  private static String untilIs(Instant until) {
    return "{\"by\": \"ann\", \"comment\": \"on <i>it</i>\", \"until\": \"" + until + "\"}";
  }

  private static String snoozeUntil(Instant until) {
    return "{\"by\": \"ann\", \"until\": \"" + until + "\"}";
  }
}
