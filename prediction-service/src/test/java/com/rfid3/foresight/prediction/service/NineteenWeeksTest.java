package com.rfid3.foresight.prediction.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.localstack.shop.DemoShop;
import com.rfid3.foresight.localstack.shop.History;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop with nineteen weeks of scans and no contract lines, like the real one. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "predictions"))
@WithTestResource(FeatureStoreStandIn.class)
class NineteenWeeksTest extends ServiceTestBase {
  private static final String ACTIVE =
      "SELECT COUNT(*) FROM analytics_predictions WHERE issued_on = '1970-01-01' AND is_active = 1";

  TestDatabase database;
  FeatureStoreStandIn features;

  @Override
  TestDatabase database() {
    return database;
  }

  @Override
  FeatureStoreStandIn features() {
    return features;
  }

  @BeforeEach
  void openTheShop() throws SQLException {
    if (count("SELECT COUNT(*) FROM id_item_master") == 0) {
      try (var connection = database.root()) {
        DemoShop.of(ShopPlan.small(Clock.systemUTC()).over(History.NINETEEN_WEEKS))
            .writeTo(connection);
      }
    }
    features.knows(ShopRecords.of(database, today()));
    if (count(ACTIVE) == 0) {
      run();
    }
  }

  @Test
  void noPriceAndNoGradeIsTold() throws SQLException {
    for (String type : new String[] {"pricing", "quality"}) {
      String ofType = ACTIVE + " AND prediction_type = '" + type + "' AND status = ";
      assertThat(count(ofType + "'ok'")).as(type).isZero();
      assertThat(count(ofType + "'insufficient_data'")).as(type).isPositive();
    }
  }

  @Test
  void demandIsServedOnlyWhereItIsNoWorseThanItsBaseline() throws SQLException {
    String demand = ACTIVE + " AND prediction_type = 'demand' AND status = 'ok'";
    assertThat(count(demand)).isPositive();
    assertThat(
            count(
                demand
                    + " AND CAST(JSON_VALUE(accuracy, '$.value') AS DOUBLE)"
                    + " > CAST(JSON_VALUE(accuracy, '$.baseline') AS DOUBLE) + 0.0001"))
        .isZero();
  }

  @Test
  void whatIsNotKnownIsNotGuessed() throws SQLException {
    String unmet = ACTIVE + " AND status = 'insufficient_data'";
    assertThat(
            count(
                unmet
                    + " AND (predicted_value IS NOT NULL OR confidence_score IS NOT NULL"
                    + " OR confidence_lower IS NOT NULL OR requirements IS NULL)"))
        .isZero();
    assertThat(
            count(
                ACTIVE
                    + " AND status = 'ok' AND (claim IS NULL OR confidence_score IS NULL"
                    + " OR model_version IS NULL OR accuracy IS NULL)"))
        .isZero();
  }

  @Test
  void noTypeSaysTheSameOfEverything() throws SQLException {
    for (String type : new String[] {"demand", "maintenance", "restock"}) {
      String scores =
          " FROM analytics_predictions WHERE issued_on = '1970-01-01' AND status = 'ok'"
              + " AND prediction_type = '"
              + type
              + "'";
      if (count("SELECT COUNT(*)" + scores) >= 5) {
        assertThat(count("SELECT COUNT(DISTINCT confidence_score)" + scores))
            .as(type)
            .isGreaterThan(1);
        assertThat(count("SELECT MAX(confidence_score) > MIN(confidence_score) + 0.01" + scores))
            .as(type)
            .isEqualTo(1);
      }
    }
    assertThat(count(ACTIVE + " AND prediction_type = 'demand' AND status = 'ok'"))
        .isGreaterThanOrEqualTo(5);
  }
}
