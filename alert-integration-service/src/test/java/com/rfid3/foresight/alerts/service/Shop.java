package com.rfid3.foresight.alerts.service;

import static io.restassured.RestAssured.given;

import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;

/** What tests do to the shop, and how they ask the service about it. */
final class Shop {

  private Shop() {}

  /** Empties everything the list is made of. */
  static void clear(TestDatabase database, PredictionStandIn.Answers predictions) {
    predictions.propose();
    predictions.warn();
    // Under the lock of whoever writes history, so that neither waits for the other for ever.
    database.execute(
        "START TRANSACTION",
        "SELECT revision FROM `%s`.alert_record FOR UPDATE".formatted(database.suite()),
        "DELETE FROM inventory_health_alerts",
        "DELETE FROM id_item_master",
        "DELETE FROM inventory_config",
        "DELETE FROM `%s`.predictive_alert".formatted(database.suite()),
        "DELETE FROM `%s`.alert_state".formatted(database.suite()),
        "DELETE FROM `%s`.alert_silence".formatted(database.suite()),
        "DELETE FROM `%s`.alert_rule".formatted(database.suite()),
        "DELETE FROM `%s`.alert_known".formatted(database.suite()),
        "DELETE FROM `%s`.alert_change".formatted(database.suite()),
        "DELETE FROM `%s`.alert_outbox".formatted(database.suite()),
        "DELETE FROM `%s`.alert_channel".formatted(database.suite()),
        "DELETE FROM `%s`.alert_life".formatted(database.suite()),
        "DELETE FROM `%s`.alert_write_through".formatted(database.suite()),
        // Whoever remembers what was known reads it anew.
        "UPDATE `%s`.alert_record SET revision = revision + 1".formatted(database.suite()),
        "COMMIT");
    cycle().statusCode(200);
  }

  static void legacyAlert(TestDatabase database, long id, String type, String severity) {
    database.execute(
        """
        INSERT INTO inventory_health_alerts
          (id, tag_id, common_name, category, alert_type, severity, suggested_action, status)
        VALUES (%d, 'TAG %d', 'Chair', 'Chairs', '%s', '%s', 'Look for <b>it</b>.', 'active')
        """
            .formatted(id, id, type, severity));
  }

  /** A candidate about the service of an item, as prediction-service words it. */
  static String serviceDue(String item, double probability, String severity) {
    return serviceDue(item, probability, severity, Instant.now());
  }

  static String serviceDue(String item, double probability, String severity, Instant observed) {
    return """
    {"source": "predictive_analytics", "kind": "service_due", "prediction_type": "maintenance",
     "fingerprint_of": ["maintenance", "item", "%s"], "target_kind": "item", "target_id": "%s",
     "item_id": "%s", "rental_class": "63131", "category": "Chairs", "severity": "%s",
     "message": "Needs service within 30 days", "suggested_action": "Inspect it",
     "probability": %s, "expected_loss": 120.5, "prediction_id": 7, "lineage_id": "l-7",
     "observed_at": "%s"}
    """
        .formatted(item, item, item, severity, probability, observed);
  }

  /** A word of the feature store about its data; {@code resolved} is JSON. */
  static String shrunk(Instant observed, String resolved) {
    return """
    {"source": "feature_store", "kind": "source_shrunk", "target_kind": "source",
     "target_id": "id_transactions", "severity": "high", "message": "12 scans left",
     "observed_at": "%s", "resolved": %s}
    """
        .formatted(observed, resolved);
  }

  static ValidatableResponse push(String... candidates) {
    return given()
        .contentType(ContentType.JSON)
        .body("[" + String.join(",", candidates) + "]")
        .post("/v1/alerts")
        .then();
  }

  static ValidatableResponse cycle() {
    return given().post("/v1/cycles").then();
  }

  static ValidatableResponse list(Object... parameters) {
    return asked("/v1/alerts", parameters);
  }

  private static ValidatableResponse asked(String path, Object... parameters) {
    var request = given();
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam((String) parameters[i], parameters[i + 1]);
    }
    return request.get(path).then();
  }

  /** A look into the history; parameters by name and value in turn. */
  static ValidatableResponse history(Object... parameters) {
    return asked("/v1/alerts/history", parameters);
  }

  static ValidatableResponse act(String id, String deed, String body) {
    return given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/alerts/{id}/" + deed, id)
        .then();
  }

  /** The first column of the first row, as text; the word null where there is none. */
  static String ask(TestDatabase database, String sql) {
    try (var connection = database.root();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "null";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
