package com.rfid3.foresight.prediction.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.PricedWeek;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop whose contract lines carry changing rates: prices, the second witness, outcomes. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "predictions"))
@WithTestResource(FeatureStoreStandIn.class)
class PricesTest extends StandingShop {
  private static final int WEEKS = 150;
  private List<ClassState> priced;

  @BeforeEach
  void sellOnContracts() {
    priced = shop.classes().stream().filter(state -> !state.resale()).limit(6).toList();
    var lines = new ArrayList<PricedWeek>();
    for (int i = 0; i < priced.size(); i++) {
      lines.addAll(lines(priced.get(i), i));
    }
    features.knows(shop.selling(new ShopRecords.Sold(List.of(), lines)));
    run();
  }

  @AfterEach
  void withoutContractsAgain() throws SQLException {
    features.knows(shop);
    // What was issued of prices and other stores is no statement on the shop without lines.
    execute("DELETE FROM analytics_predictions WHERE issued_on > '1970-01-01'");
    run();
  }

  @Test
  void aPriceIsRecommendedWithinTheRailsWithItsEvidence() {
    JsonNode told = get("/v1/pricing/recommendations").get("recommendations");

    assertThat(told).hasSize(priced.size());
    for (JsonNode price : told) {
      // Units hardly mind the rate: more is asked, up to the rail.
      assertThat(price.get("predicted_value").asDouble()).isCloseTo(1.2 * 6.35, within(0.011));
      assertThat(price.get("confidence_score").asDouble()).isGreaterThan(0.9);
      assertThat(price.at("/accuracy/value").asDouble()).isPositive();
      assertThat(price.get("reasons").toString()).contains("elasticity_of_category");
    }
    String category = priced.getFirst().category();
    JsonNode elasticity = get("/v1/pricing/elasticity/{c}", category);
    assertThat(elasticity.at("/elasticity/elasticity").asDouble()).isCloseTo(-0.4, within(0.25));
    assertThat(elasticity.at("/elasticity/lower").asDouble())
        .isLessThan(elasticity.at("/elasticity/upper").asDouble());
  }

  @Test
  void whoeverSwitchesPricingOffComputesNone() throws SQLException {
    execute(
        "INSERT INTO inventory_config (config_key, config_value) "
            + "VALUES ('PRICING_OPTIMIZATION_ENABLED', 'false')");
    try {
      await().until(() -> given().get("/v1/pricing/recommendations").statusCode() == 404);
      execute("DELETE FROM analytics_predictions WHERE prediction_type = 'pricing'");
      execute("DELETE FROM " + suite("standing_answer") + " WHERE kind = 'elasticity'");
      run();
      assertThat(
              count("SELECT COUNT(*) FROM analytics_predictions WHERE prediction_type = 'pricing'"))
          .isZero();
      assertThat(
              count(
                  "SELECT COUNT(*) FROM %s WHERE kind = 'elasticity'"
                      .formatted(suite("standing_answer"))))
          .isZero();
    } finally {
      execute("DELETE FROM inventory_config");
      await().until(() -> given().get("/v1/pricing/recommendations").statusCode() == 200);
    }
  }

  @Test
  void theForecastSaysWhichWitnessItRestsOn() {
    JsonNode forecast =
        get("/v1/demand/forecast?rental_class={c}", priced.getFirst().rentalClass());
    assertThat(forecast.get("witness").asText()).isEqualTo("point_of_sale");
    assertThat(forecast.at("/overlap/lines").asDouble())
        .isGreaterThan(forecast.at("/overlap/scans").asDouble());
    assertThat(get("/v1/demand/forecast?store=3607").get("witness").asText())
        .isEqualTo("point_of_sale");
    assertThat(get("/v1/demand/forecast?store=728").get("status").asText())
        .isEqualTo("insufficient_data");
  }

  @Test
  void aRecommendationThatWasFollowedIsSettledByWhatWasEarned() throws SQLException {
    String rentalClass = priced.getFirst().rentalClass();
    String issued =
        " WHERE prediction_type = 'pricing' AND issued_on > '1970-01-01' AND target_id = '"
            + rentalClass
            + "'";
    LocalDate day = today().minusDays(45);
    execute(
        "UPDATE analytics_predictions SET issued_on = '%s', target_date = '%s'%s"
            .formatted(day, day.plusDays(30), issued));
    seeALine(rentalClass, day.plusDays(3), 50_000, 1.2 * 6.35);
    seeALine("other", today(), 1, 1);
    execute(
        """
        INSERT IGNORE INTO %s (tag_id, scan_type, scan_date, scan_at_utc, contract_number,
          rental_class_num, first_seen_at, last_seen_at)
        VALUES ('T', 'Touch Scan', NOW(), NOW(), '', '1', NOW(), NOW())
        """
            .formatted(suite("scan_ledger")));

    post("/v1/runs/outcomes", "");

    assertThat(text("SELECT actual_value FROM analytics_predictions" + issued))
        .contains("381000.0000");
    assertThat(text("SELECT accuracy_score > 0.8 FROM analytics_predictions" + issued))
        .contains("1");
    execute("DELETE FROM analytics_predictions WHERE issued_on > '1970-01-01'");
    execute("DELETE FROM " + suite("pos_line"));
    execute("DELETE FROM " + suite("prediction_record"));
    execute("DELETE FROM " + suite("prediction_seal"));
  }

  private void seeALine(String item, LocalDate day, int units, double rate) throws SQLException {
    execute(
        """
        INSERT INTO %s (contract_no, line_number, store, item_num, contract_date, qty, daily_amt,
          first_seen_at, last_seen_at)
        VALUES ('%s', 1, '8101', '%s', '%s', %d, %s, NOW(), NOW())
        """
            .formatted(suite("pos_line"), day, item, day, units, rate));
  }

  static List<PricedWeek> lines(ClassState state, int seed) {
    var random = new SplittableRandom(seed);
    LocalDate monday = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var lines = new ArrayList<PricedWeek>();
    double relative = 1;
    for (int week = WEEKS; week >= 0; week--) {
      if ((week + 2 * seed) % 13 == 0 && week > 0) {
        relative = 0.7 + 0.6 * random.nextDouble();
      }
      double rate = Math.round(635 * relative) / 100.0;
      int units = (int) Math.round(120 * Math.pow(relative, -0.4) + 20 * random.nextDouble());
      for (String store : List.of("8101", "3607")) {
        lines.add(
            new PricedWeek(
                state.rentalClass(),
                state.category(),
                store,
                monday.minusWeeks(week),
                units,
                10,
                units * rate,
                rate,
                rate,
                2.0));
      }
    }
    return lines;
  }
}
