package com.rfid3.foresight.alerts.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AlertListTest extends AlertServiceTest {

  @Test
  void bothKindsOfAlertsComeInOneListWorstFirst() {
    Shop.legacyAlert(database, 17, "missing", "high");
    Shop.legacyAlert(database, 18, "stale_item", "low");
    predictions.propose(Shop.serviceDue("TAG 99", 0.8, "critical"));
    Shop.cycle().statusCode(200).body("wrote", equalTo(true)).body("intake.opened", equalTo(1));

    Shop.list()
        .statusCode(200)
        .body("alerts.severity", contains("critical", "high", "low"))
        .body("alerts.type", contains("predictive", "existing_system", "existing_system"))
        .body("alerts[0].source", equalTo("predictive_analytics"))
        .body("alerts[0].confidence", equalTo(0.8f))
        .body("alerts[0].expected_loss", equalTo(120.5f))
        .body("alerts[0].lineage_id", equalTo("l-7"))
        .body("alerts[1].id", equalTo("health_17"))
        .body("alerts[1].item_id", equalTo("TAG 17"))
        .body("alerts[1].source", equalTo("inventory_health"))
        .body("summary.total_alerts", equalTo(3))
        .body("summary.critical_alerts", equalTo(1))
        .body("summary.predictive_alerts", equalTo(1))
        .body("summary.existing_alerts", equalTo(2))
        .body("freshness.existing.state", equalTo("live"))
        .body("freshness.predictive.state", equalTo("live"))
        .body("page.next_cursor", nullValue());
  }

  @Test
  void markupInLegacyTextStaysText() {
    Shop.legacyAlert(database, 17, "missing", "high");
    Shop.cycle();

    Shop.list()
        .contentType("application/json")
        .body("alerts[0].message", equalTo("Chair (TAG 17) is missing: Look for <b>it</b>."));
  }

  @Test
  void explainedLegacyAlertShowsThePredictionAndCountsOnce() {
    Shop.legacyAlert(database, 17, "quality_decline", "medium");
    predictions.propose(Shop.serviceDue("tag 17", 0.8, "critical"));
    Shop.cycle();

    Shop.list()
        .body("alerts.id", contains("health_17"))
        .body("alerts[0].severity", equalTo("critical"))
        .body("alerts[0].related.size()", equalTo(1))
        .body("alerts[0].reasons.stage", hasItem("correlate"))
        .body("summary.total_alerts", equalTo(1));
    Shop.list("type", "predictive").body("alerts.size()", equalTo(1));
  }

  @Test
  void settledLegacyAlertsAreNotListed() {
    Shop.legacyAlert(database, 17, "missing", "high");
    Shop.legacyAlert(database, 18, "missing", "high");
    Shop.legacyAlert(database, 19, "missing", "high");
    database.execute(
        "UPDATE inventory_health_alerts SET status = 'resolved' WHERE id = 17",
        "UPDATE inventory_health_alerts SET status = 'acknowledged' WHERE id = 18");
    Shop.cycle();

    Shop.list().body("alerts.id", containsInAnyOrder("health_18", "health_19"));
    Shop.list("status", "acknowledged").body("alerts.id", contains("health_18"));
  }

  @Test
  void rowsWithoutDatesTagsOrWordsAreListedToo() {
    database.execute(
        """
        INSERT INTO inventory_health_alerts (id, alert_type, severity, status, created_at)
        VALUES (5, 'low_usage', 'low', 'active', NULL)
        """);
    Shop.cycle();

    Shop.list()
        .body("alerts.id", contains("health_5"))
        .body("alerts[0].created_at", nullValue())
        .body("alerts[0].message", equalTo("Inventory is hardly used."));
  }

  @Test
  void creationTimeIsOneInstantWhateverZoneTheServerThinksIn() {
    Shop.legacyAlert(database, 17, "missing", "high");
    database.execute("SET time_zone = '+05:00'");
    database.execute(
        "UPDATE inventory_health_alerts SET created_at = FROM_UNIXTIME(1767225600) WHERE id = 17");
    Shop.cycle();

    Shop.list().body("alerts[0].created_at", equalTo("2026-01-01T00:00:00Z"));
  }

  @Test
  void filtersNarrowListAndSummaryAlike() {
    Shop.legacyAlert(database, 17, "missing", "high");
    Shop.legacyAlert(database, 18, "missing", "low");
    Shop.cycle();

    Shop.list("severity", "low", "category", "chairs", "type", "existing_system")
        .body("alerts.id", contains("health_18"))
        .body("summary.total_alerts", equalTo(1));
    Shop.list("category", "Tents").body("alerts", empty());
    Shop.list("store", "3607").body("summary.total_alerts", equalTo(2));
  }

  @Test
  void pagesFollowTheirCursor() {
    for (int id = 1; id <= 5; id++) {
      Shop.legacyAlert(database, id, "missing", "high");
    }
    Shop.cycle();

    Map<String, ?> page = Shop.list("limit", 2).extract().path("page");
    Shop.list("limit", 3, "cursor", page.get("next_cursor"))
        .body("alerts.id", contains("health_3", "health_4", "health_5"))
        .body("summary.total_alerts", equalTo(5));
  }

  @Test
  void everyWrongParameterIsNamed() {
    var problem =
        Shop.list("severity", "purple", "type", "x", "status", "gone", "limit", -1, "cursor", "abc")
            .statusCode(400)
            .contentType("application/problem+json")
            .extract();

    assertThat(problem.<String>path("code")).isEqualTo("INVALID_PARAMETERS");
    assertThat(problem.jsonPath().getList("violations.field", String.class))
        .containsExactlyInAnyOrder("severity", "type", "status", "limit", "cursor");
  }

  @Test
  void cursorOfAnotherFilterIsRefused() {
    Shop.legacyAlert(database, 1, "missing", "high");
    Shop.legacyAlert(database, 2, "missing", "high");
    Shop.cycle();
    String cursor = Shop.list("limit", 1).extract().path("page.next_cursor");

    Shop.list("severity", "high", "cursor", cursor)
        .statusCode(400)
        .body("violations.field", contains("cursor"));
  }
}
