package com.rfid3.foresight.prediction.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run leaves in the tables. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "predictions"))
@WithTestResource(FeatureStoreStandIn.class)
class StandingRowsTest extends StandingShop {
  private static final String ACTIVE = "is_active = 1 AND issued_on = '1970-01-01'";

  @Test
  void noTypesConfidenceIsAConstant() throws SQLException {
    for (var type : List.of("demand", "maintenance")) {
      String of = "prediction_type = '%s' AND status = 'ok' AND %s".formatted(type, ACTIVE);
      String scores = "SELECT COUNT(DISTINCT confidence_score) FROM analytics_predictions WHERE ";

      assertThat(count(scores + of)).as(type).isGreaterThan(3);
      assertThat(
              count(
                  "SELECT COUNT(*) FROM analytics_predictions WHERE (claim IS NULL OR "
                      + "confidence_score NOT BETWEEN 0 AND 1) AND "
                      + of))
          .as(type)
          .isZero();
    }
  }

  @Test
  void marksTheItemsItSpeaksOf() throws SQLException {
    assertThat(
            count(
                "SELECT COUNT(*) FROM id_item_master i JOIN analytics_predictions p ON "
                    + "p.target_id = i.tag_id WHERE p.prediction_type = 'maintenance' AND p.is_active = 1 "
                    + "AND i.last_prediction_update IS NULL"))
        .isZero();
    assertThat(count("SELECT MAX(CAST(JSON_VALUE(outcome, '$.items') AS INT)) FROM " + jobRuns()))
        .isEqualTo(shop.items().size());
  }

  @Test
  void modelsStandWithTheirScoreBesideTheBaseline() throws SQLException {
    JsonNode models = get("/v1/models");

    assertThat(models).isNotEmpty();
    assertThat(models.findValuesAsText("model_version"))
        .anyMatch(version -> version.startsWith("demand-1-"))
        .anyMatch(version -> version.startsWith("maintenance-1-"));
    for (JsonNode model : models) {
      assertThat(model.get("trained_on").asInt()).isPositive();
    }
    assertThat(count("SELECT COUNT(*) FROM ml_model_performance"))
        .isEqualTo(
            count(
                "SELECT COUNT(DISTINCT service_name, model_type, model_version) "
                    + "FROM ml_model_performance"));
  }

  @Test
  void everyModelNamesTheHashOfItsRecords() throws SQLException {
    assertThat(count("SELECT COUNT(*) FROM ml_model_performance WHERE data_hash IS NULL")).isZero();
    assertThat(get("/v1/models").get(0).at("/making/data_hash").asText()).hasSize(64);
  }
}
