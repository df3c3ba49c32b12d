package com.rfid3.foresight.prediction.restock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.prediction.survival.Weibull;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The closed forms against reference values that were computed elsewhere. */
class StockingRulesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One case: what goes in and what must come out. */
  record Case(String kind, JsonNode in, JsonNode out) {
    double of(String input) {
      return in.get(input).asDouble();
    }
  }

  static Stream<Case> cases() throws IOException {
    try (var file = StockingRulesTest.class.getResourceAsStream("/inventory_reference_cases.csv")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(StockingRulesTest::parsed);
    }
  }

  private static Case parsed(String line) {
    String[] parts = line.split(",\"|\",\"", -1);
    return new Case(parts[0], json(parts[1]), json(parts[2]));
  }

  private static JsonNode json(String quoted) {
    try {
      return JSON.readTree(quoted.replaceAll("\"$", "").replace("\"\"", "\""));
    } catch (IOException e) {
      throw new IllegalStateException(quoted, e);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  // Of the value: the reference found its ages by search, which tells them to some ten-millionths.
  void everyReferenceCaseHoldsToAMillionth(Case one) {
    Map<String, Double> ours = ours(one);
    for (var expected : one.out().properties()) {
      double value = expected.getValue().asDouble();
      assertThat(ours.get(expected.getKey()))
          .as(expected.getKey())
          .isCloseTo(value, within(1e-6 * Math.max(1, Math.abs(value))));
    }
  }

  @Test
  void thereAreTwentySixOfThem() throws IOException {
    assertThat(cases()).hasSize(26);
  }

  private static Map<String, Double> ours(Case one) {
    return switch (one.kind()) {
      case "eoq" -> order(one);
      case "newsvendor_normal" ->
          stock(
              StockingRules.normal(
                  one.of("mean"), one.of("sd"), one.of("underage"), one.of("overage")));
      case "newsvendor_poisson" ->
          stock(StockingRules.poisson(one.of("mean"), one.of("underage"), one.of("overage")), one);
      case "newsvendor_negbin" -> negativeBinomial(one);
      case "safety_stock_reorder_point" -> reorder(one);
      case "base_stock_poisson" -> base(one);
      case "rental_fleet_erlang_b" -> fleet(one);
      case "age_replacement_weibull" -> age(one);
      default -> throw new IllegalArgumentException(one.kind());
    };
  }

  private static Map<String, Double> order(Case one) {
    var order =
        StockingRules.economicOrder(
            one.of("annual_demand"), one.of("order_cost"), one.of("holding_cost_per_unit_year"));
    return Map.of("q", order.units(), "annual_cost", order.annualCost());
  }

  private static Map<String, Double> stock(StockingRules.Stock stock) {
    return Map.of(
        "critical_ratio",
        stock.service(),
        "q",
        stock.units(),
        "expected_cost",
        stock.cost(),
        "expected_shortage",
        stock.shortage(),
        "fill_rate",
        stock.fillRate());
  }

  private static Map<String, Double> stock(StockingRules.Stock stock, Case one) {
    var told = new TreeMap<>(stock(stock));
    told.put("service", stock.service());
    told.put("critical_ratio", StockingRules.criticalRatio(one.of("underage"), one.of("overage")));
    return told;
  }

  private static Map<String, Double> negativeBinomial(Case one) {
    double mean = one.of("mean");
    double variance = one.of("variance");
    var stock = StockingRules.negativeBinomial(mean, variance, one.of("critical_ratio"));
    return Map.of(
        "size",
        mean * mean / (variance - mean),
        "q",
        stock.units(),
        "service",
        stock.service(),
        "fill_rate",
        stock.fillRate());
  }

  private static Map<String, Double> reorder(Case one) {
    double service = one.of("cycle_service_level");
    var periods =
        new StockingRules.Periods(
            one.of("demand_per_period"),
            one.of("sd_per_period"),
            one.of("lead_time"),
            one.of("sd_lead_time"));
    var point = StockingRules.reorderPoint(periods, service);
    return Map.of(
        "z",
        point.safetyStock() / point.sdOfLeadTimeDemand(),
        "sd_ltd",
        point.sdOfLeadTimeDemand(),
        "safety_stock",
        point.safetyStock(),
        "reorder_point",
        point.units());
  }

  private static Map<String, Double> base(Case one) {
    var stock =
        StockingRules.baseStock(one.of("demand_rate"), one.of("lead_time"), one.of("service"));
    return Map.of("s", stock.units(), "achieved", stock.service());
  }

  private static Map<String, Double> fleet(Case one) {
    double load = one.of("starts_per_day") * one.of("mean_days_on_rent");
    var fleet = StockingRules.fleet(load, one.of("max_lost_share"));
    return Map.of(
        "offered_load",
        load,
        "fleet",
        (double) fleet.units(),
        "blocking",
        fleet.turnedAway(),
        "utilisation",
        fleet.utilisation());
  }

  private static Map<String, Double> age(Case one) {
    var replacement =
        new Weibull(one.of("shape"), one.of("scale"))
            .replacement(one.of("preventive_cost"), one.of("failure_cost"));
    return Map.of(
        "optimal_age",
        replacement.age(),
        "cost_rate",
        replacement.costRate(),
        "run_to_failure_cost_rate",
        replacement.costRateWithout());
  }
}
