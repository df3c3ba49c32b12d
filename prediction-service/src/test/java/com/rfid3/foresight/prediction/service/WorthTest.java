package com.rfid3.foresight.prediction.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import com.rfid3.foresight.prediction.worth.WorthMetrics;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the metrics say predictions were worth. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "predictions"))
@WithTestResource(FeatureStoreStandIn.class)
class WorthTest extends ServiceTestBase {
  TestDatabase database;
  FeatureStoreStandIn features;
  @Inject WorthMetrics metrics;

  @Override
  TestDatabase database() {
    return database;
  }

  @Override
  FeatureStoreStandIn features() {
    return features;
  }

  @AfterEach
  void forget() throws SQLException {
    execute("DELETE FROM restock_decision");
    execute("DELETE FROM prediction_record");
    metrics.refresh().await().indefinitely();
  }

  @Test
  void decisionsAreCountedByWhatWasDoneInThirtyDays() throws SQLException {
    decided(1, "TENT", "approve", 2);
    decided(2, "TENT", "modify", 3);
    decided(3, "LINEN", "reject", 4);
    decided(4, "LINEN", "approve", 31);

    assertThat(shown())
        .contains("foresight_worth_decisions{action=\"approve\"} 1.0")
        .contains("foresight_worth_decisions{action=\"modify\"} 1.0")
        .contains("foresight_worth_decisions{action=\"reject\"} 1.0");
  }

  @Test
  void aShortageWasAvoidedWhereMoreWasOrderedBefore() throws SQLException {
    decided(1, "TENT", "approve", 20);
    decided(2, "LINEN", "reject", 20);
    decided(3, "TABLE", "approve", 1);
    outcome("restock", "rental_class", "TENT", "0.7, 1, NULL, NULL, NULL", 5);
    outcome("restock", "rental_class", "LINEN", "0.7, 1, NULL, NULL, NULL", 5);
    outcome("restock", "rental_class", "TABLE", "0.7, 1, NULL, NULL, NULL", 5);
    outcome("restock", "rental_class", "CHAIR", "0.7, 0, NULL, NULL, NULL", 5);

    assertThat(shown())
        .contains("foresight_worth_shortages{ordered=\"yes\"} 1.0")
        .contains("foresight_worth_shortages{ordered=\"no\"} 2.0");
  }

  @Test
  void serviceWasFoundInTimeWhereItWasSaid() throws SQLException {
    outcome("maintenance", "item", "T-1", "0.4, 1, NULL, NULL, NULL", 5);
    outcome("maintenance", "item", "T-2", "0.05, 1, NULL, NULL, NULL", 5);
    outcome("maintenance", "item", "T-3", "0.9, 0, NULL, NULL, NULL", 5);

    assertThat(shown())
        .contains("foresight_worth_service{foreseen=\"yes\"} 1.0")
        .contains("foresight_worth_service{foreseen=\"no\"} 1.0");
  }

  @Test
  void coverageAndErrorAreThoseOfTheType() throws SQLException {
    outcome("demand", "rental_class", "TENT", "0.8, 1, 10, 8, 1", 5);
    outcome("demand", "rental_class", "LINEN", "0.8, 0, 1, 2, 0", 5);

    assertThat(shown())
        .contains("foresight_outcome_coverage{prediction_type=\"demand\"} 0.5")
        .contains("foresight_outcome_error{prediction_type=\"demand\"} 0.3");
  }

  @Test
  void ratingsAreCountedByTheirStars() throws SQLException {
    execute(
        """
        INSERT INTO prediction_record (kind, day, prediction_id, prediction_type, target_kind,
          target_id, content, recorded_at)
        VALUES ('feedback', UTC_DATE(), 1, 'demand', 'item', 'T', '{"rating":4}', UTC_TIMESTAMP(6))
        """);

    assertThat(shown()).contains("foresight_worth_ratings{stars=\"4\"} 1.0");
    execute("DELETE FROM prediction_record");
    assertThat(shown()).doesNotContain("foresight_worth_ratings{");
  }

  private String shown() {
    metrics.refresh().await().indefinitely();
    return given().get("/q/metrics").then().statusCode(200).extract().asString();
  }

  private void decided(int id, String target, String action, int daysAgo) throws SQLException {
    execute(
        """
        INSERT INTO restock_decision (prediction_id, target_id, action, actor, decided_at)
        VALUES (%d, '%s', '%s', 'ada', UTC_TIMESTAMP(6) - INTERVAL %d DAY)
        """
            .formatted(id, target, action, daysAgo));
  }

  /** {@code seen}: probability, held, predicted, actual, in_interval. */
  private void outcome(String type, String kind, String target, String seen, int daysAgo)
      throws SQLException {
    execute(
        """
        INSERT INTO prediction_record (kind, day, prediction_id, prediction_type, target_kind,
          target_id, probability, held, predicted, actual, in_interval, content, recorded_at)
        VALUES ('outcome', UTC_DATE(), %d, '%s', '%s', '%s', %s, '{}',
          UTC_TIMESTAMP(6) - INTERVAL %d DAY)
        """
            .formatted(target.hashCode() & 0xffff, type, kind, target, seen, daysAgo));
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.root();
        var statement = connection.createStatement()) {
      connection.setCatalog(database.suite());
      statement.execute(sql);
    }
  }
}
