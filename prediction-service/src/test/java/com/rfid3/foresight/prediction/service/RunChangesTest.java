package com.rfid3.foresight.prediction.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What changes between two runs, and what does not. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "predictions"))
@WithTestResource(FeatureStoreStandIn.class)
class RunChangesTest extends StandingShop {
  private static final String ACTIVE = "is_active = 1 AND issued_on = '1970-01-01'";
  private static final String ISSUED = "issued_on > '1970-01-01'";

  @AfterEach
  void putBackWhatWasChanged() {
    features.knows(shop);
    run();
  }

  @Test
  void aRunThatFindsNothingNewWritesNothing() throws SQLException {
    long issued = count("SELECT COUNT(*) FROM analytics_predictions WHERE " + ISSUED);

    assertThat(run().get("written").asInt()).isZero();
    assertThat(issued)
        .isEqualTo(
            count("SELECT COUNT(*) FROM analytics_predictions WHERE status = 'ok' AND " + ACTIVE));
    assertThat(count("SELECT COUNT(*) FROM analytics_predictions WHERE " + ISSUED))
        .isEqualTo(issued);
  }

  @Test
  void theRowAsIssuedStaysWhenTheActiveOneChanges() throws SQLException {
    String active = ACTIVE + " AND prediction_type = 'demand' AND target_kind = 'total'";
    String issued = active.replace(ACTIVE, ISSUED);
    String value = "SELECT GROUP_CONCAT(predicted_value) FROM analytics_predictions WHERE ";
    String before = text(value + issued).orElseThrow();
    features.knows(shop.since(today().minusWeeks(15)));
    JsonNode second = run();

    assertThat(second.get("written").asInt()).isPositive();
    assertThat(text(value + active).orElseThrow()).isNotEqualTo(before);
    assertThat(text(value + issued).orElseThrow()).isEqualTo(before);
    assertThat(text("SELECT lineage_id FROM analytics_predictions WHERE " + active + " LIMIT 1"))
        .contains(second.get("run_id").asText());
  }

  @Test
  void withTheFeatureStoreDownWhatStandsIsServedWithItsAge() throws SQLException {
    String tag = wellKnownTag();
    JsonNode before = item(tag);
    features.breakDown();

    given().post("/v1/runs/forecast").then().statusCode(503);
    assertThat(item(tag)).isEqualTo(before);
    assertThat(item(tag).get("computed_at").asText()).isNotBlank();
    given().get("/q/health/ready").then().statusCode(200);
  }

  @Test
  void aTypeSwitchedOffIsNotServedAndNotComputed() throws SQLException {
    String tag = wellKnownTag();
    database.execute(
        "INSERT INTO inventory_config (config_key, config_value) "
            + "VALUES ('DEMAND_FORECASTING_ENABLED', 'false')");
    try {
      await().until(() -> ofType(item(tag), "demand").isEmpty());
      database.execute("DELETE FROM analytics_predictions WHERE prediction_type = 'demand'");
      run();

      assertThat(
              count(
                  "SELECT COUNT(*) FROM analytics_predictions WHERE prediction_type = "
                      + "'demand'"))
          .isZero();
      assertThat(get("/v1/outlook").at("/analytics").has("demand_forecast")).isFalse();
      assertThat(ofType(item(tag), "maintenance")).isNotEmpty();
    } finally {
      database.execute("DELETE FROM inventory_config");
      await().until(() -> !ofType(item(tag), "demand").isEmpty());
    }
  }
}
