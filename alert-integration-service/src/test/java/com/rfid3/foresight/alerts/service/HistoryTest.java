package com.rfid3.foresight.alerts.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HistoryTest extends AlertServiceTest {

  @Test
  void everyChangeIsKeptWithItsReasons() {
    Shop.legacyAlert(database, 17, "quality_decline", "medium");
    awaitChanges("health_17", "opened");
    Shop.push(Shop.serviceDue("TAG 17", 0.8, "critical"));
    awaitChanges("health_17", "raised", "opened");
    Shop.act("health_17", "acknowledge", "{\"by\": \"ann\", \"comment\": \"on it\"}")
        .statusCode(204);
    database.execute("UPDATE inventory_health_alerts SET status = 'resolved' WHERE id = 17");
    awaitChanges("health_17", "closed", "acknowledged", "raised", "opened");

    Shop.history("alert_id", "health_17")
        .body("changes[1].actor", equalTo("ann"))
        .body("changes[1].comment", equalTo("on it"))
        .body("changes[2].alert.severity", equalTo("critical"))
        .body("changes[2].alert.reasons.stage", hasItem("correlate"))
        .body("changes[3].alert.severity", equalTo("medium"))
        .body("page.next_cursor", nullValue());
    Shop.history("what", "opened", "severity", "critical").body("changes.size()", equalTo(1));
    Shop.history("actor", "ann").body("changes.what", contains("acknowledged"));
    Shop.history("from", "2100-01-01T00:00:00Z").body("changes.size()", equalTo(0));
  }

  @Test
  void pagesOfTheHistoryFollowTheirCursor() {
    for (int id = 1; id <= 5; id++) {
      Shop.legacyAlert(database, id, "missing", "high");
    }
    await().untilAsserted(() -> Shop.history().body("changes.size()", equalTo(5)));

    String cursor = Shop.history("limit", 2).extract().path("page.next_cursor");
    Shop.history("limit", 3, "cursor", cursor)
        .body("changes.size()", equalTo(3))
        .body("page.next_cursor", nullValue());
  }

  @Test
  void exportIsSafeToOpenInASpreadsheet() {
    Shop.push(
        Shop.shrunk(Instant.now(), "false")
            .replace("12 scans left", "=HYPERLINK(\\\"x\\\"), <b>12</b>"));
    awaitChanges("", "opened");

    String[] lines =
        given()
            .get("/v1/alerts/history/export")
            .then()
            .statusCode(200)
            .contentType(startsWith("text/csv"))
            .extract()
            .asString()
            .split("\r\n");

    assertThat(lines).hasSize(2);
    assertThat(lines[0]).startsWith("id,at,what,actor");
    assertThat(lines[1]).contains("\"'=HYPERLINK(\"\"x\"\"), <b>12</b>\"");
  }

  @Test
  void noiseTellsWhatNobodyHadToLookAt() {
    Shop.legacyAlert(database, 17, "quality_decline", "medium");
    Shop.push(Shop.serviceDue("TAG 17", 0.8, "critical"), Shop.serviceDue("B", 0.8, "high"));
    await()
        .untilAsserted(
            () ->
                given()
                    .get("/v1/alerts/history/noise")
                    .then()
                    .statusCode(200)
                    .body("opened", equalTo(3))
                    .body("folded", equalTo(1))
                    .body("reduction", equalTo(1f / 3))
                    .body("listed", equalTo(3))
                    .body("groups", equalTo(2)));
  }

  @Test
  void manyAreDealtWithAtOnceAndUnknownOnesAreTold() {
    Shop.legacyAlert(database, 17, "missing", "high");
    Shop.legacyAlert(database, 18, "missing", "high");
    Shop.cycle();

    bulk("[\"health_17\", \"health_18\", \"health_99\", \"x\"]", "acknowledge")
        .statusCode(200)
        .body("done", contains("health_17", "health_18"))
        .body("unknown", contains("health_99", "x"));

    Shop.list("status", "acknowledged").body("alerts.size()", equalTo(2));
    Shop.history("what", "acknowledged").body("changes.size()", equalTo(2));
    bulk("[]", "acknowledge").statusCode(400).body("violations.field", contains("ids"));
    bulk("[\"health_17\"]", "burn").statusCode(400).body("violations.field", contains("action"));
  }

  @Test
  void whatCannotBeAskedIsNamed() {
    Shop.history(
            "limit", "0", "from", "yesterday", "what", "lost", "cursor", "x", "severity", "red")
        .statusCode(400)
        .body(
            "violations.field", containsInAnyOrder("limit", "from", "what", "cursor", "severity"));
    given().get("/v1/alerts/history/noise?days=0").then().statusCode(400);
  }

  @Test
  void ruleIsTriedOnWhatStandsAndOnTheHistory() {
    Shop.legacyAlert(database, 17, "missing", "high");
    database.execute(
        "INSERT INTO inventory_health_alerts (id, tag_id, alert_type, severity)"
            + " VALUES (18, 'TAG 17', 'stale_item', 'low')");
    await().untilAsserted(() -> Shop.history().body("changes.size()", equalTo(2)));

    rule("/preview", INHIBIT)
        .statusCode(200)
        .body("standing", equalTo(2))
        .body("affected", equalTo(1))
        .body("alerts.id", contains("health_18"))
        .body("history_alerts", equalTo(2))
        .body("history_affected", equalTo(1));
    Shop.list().body("alerts.findAll { it.silenced }.size()", equalTo(0));

    int id = rule("", INHIBIT).statusCode(201).extract().path("id");
    Shop.list().body("alerts.find { it.silenced }.silenced_by", contains("rule_" + id));
    given().delete("/v1/alerts/rules/{id}", id).then().statusCode(204);
    Shop.list().body("alerts.findAll { it.silenced }.size()", equalTo(0));
    given().delete("/v1/alerts/rules/{id}", id).then().statusCode(404);
  }

  @Test
  void thresholdRuleKeepsAlertsFromOpening() {
    rule("", THRESHOLD).statusCode(201);

    Shop.push(Shop.serviceDue("A", 0.6, "high")).body("below_threshold", equalTo(1));
    Shop.push(Shop.serviceDue("B", 0.95, "critical")).body("opened", equalTo(1));
  }

  @Test
  void everythingWrongWithARuleIsNamed() {
    rule("", "{\"kind\": \"inhibit\", \"by\": \"ann\", \"matchers\": []}")
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("name", "matchers", "inhibited_by", "equal"));
    rule("", "{\"kind\": \"notify\", \"name\": \"x\", \"channels\": [\"elsewhere\"]}")
        .statusCode(400)
        .body("violations.find { it.field == 'channels' }.message", containsString("configured"));
    rule("", "{}").statusCode(400).body("violations.field", hasItem("kind"));
    rule("", "").statusCode(400);
  }

  private static final String INHIBIT =
      """
      {"name": "missing beats stale", "kind": "inhibit", "by": "ann", "equal": ["item_id"],
       "matchers": [{"field": "kind", "test": "is", "value": "stale_item"}],
       "inhibited_by": [{"field": "kind", "test": "is", "value": "missing"}]}
      """;
  private static final String THRESHOLD =
      """
      {"name": "service late", "kind": "threshold", "by": "ann", "open_at": 0.9, "close_below": 0.5,
       "matchers": [{"field": "kind", "test": "like", "value": "service*"}]}
      """;

  private static void awaitChanges(String id, String... newestFirst) {
    await()
        .untilAsserted(
            () -> Shop.history("alert_id", id).body("changes.what", contains(newestFirst)));
  }

  private static ValidatableResponse bulk(String ids, String action) {
    return given()
        .contentType(ContentType.JSON)
        .body("{\"ids\": " + ids + ", \"action\": \"" + action + "\", \"by\": \"ann\"}")
        .post("/v1/alerts/bulk")
        .then();
  }

  private static ValidatableResponse rule(String path, String body) {
    return given().contentType(ContentType.JSON).body(body).post("/v1/alerts/rules" + path).then();
  }
}
