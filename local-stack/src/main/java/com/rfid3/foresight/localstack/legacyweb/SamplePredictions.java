package com.rfid3.foresight.localstack.legacyweb;

import com.rfid3.foresight.localstack.shop.Dice;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The six {@code /api/predictive} routes of the legacy application, which answer with sample data:
 * nothing here is a prediction.
 */
final class SamplePredictions {

  private static final double SAMPLE_REVENUE = 1_200;
  private static final int MOST_WEEKS = 52;

  private final Clock clock;

  SamplePredictions(Clock clock) {
    this.clock = clock;
  }

  Reply forecast(Request request) {
    int weeks = Math.clamp(request.number("weeks", 4), 1, MOST_WEEKS);
    LocalDate monday = Iso.now(clock).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    List<Map<String, Object>> predictions = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      predictions.add(week(monday.plusWeeks(week)));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("forecast_period", weeks + " weeks");
    answer.put("store_filter", request.value("store", "all"));
    answer.put("predictions", predictions);
    answer.put("confidence_intervals", Map.of("lower", 0.85, "upper", 1.15));
    answer.put("external_factors_considered", List.of("weather", "economic", "seasonal"));
    answer.put("model_accuracy", Map.of("mae", 145.2, "rmse", 198.7, "mape", 12.3));
    return envelope(answer, "Generated " + weeks + " week demand forecast");
  }

  private static Map<String, Object> week(LocalDate monday) {
    Dice dice = Dice.of(1, "sample", monday.toEpochDay());
    int month = monday.getMonthValue();
    double season = month >= 5 && month <= 9 ? 1.4 : month >= 11 ? 0.8 : 1.0;
    double revenue = HealthScore.round(SAMPLE_REVENUE * season * dice.uniform(0.9, 1.1), 2);
    Map<String, Object> prediction = new LinkedHashMap<>();
    prediction.put("week_starting", monday.toString());
    prediction.put("predicted_revenue", revenue);
    prediction.put("confidence_lower", HealthScore.round(revenue * 0.85, 2));
    prediction.put("confidence_upper", HealthScore.round(revenue * 1.15, 2));
    prediction.put(
        "key_factors",
        Map.of(
            "seasonal_effect",
            season,
            "weather_impact",
            HealthScore.round(dice.uniform(0.9, 1.1), 2),
            "economic_confidence",
            0.75));
    return prediction;
  }

  Reply fetch(Request request) {
    return envelope(
        Map.of("total_stored", 12, "sources", List.of("weather", "economic")),
        "External data fetched");
  }

  Reply summary(Request request) {
    return envelope(
        Map.of(
            "weather", Map.of("temperature_high", Map.of("record_count", 23)),
            "economic", Map.of("consumer_confidence", Map.of("record_count", 23)),
            "seasonal", Map.of("wedding_season", Map.of("record_count", 23))),
        "External data summary");
  }

  Reply correlations(Request request) {
    return envelope(
        Map.of(
            "insights",
            Map.of(
                "strong_correlations",
                List.of(Map.of("factor", "temperature_high", "correlation", 0.72)))),
        "Correlation analysis completed");
  }

  Reply leadingIndicators(Request request) {
    return envelope(
        Map.of(
            "leading_indicators",
            List.of(
                Map.of(
                    "factor", "consumer_confidence",
                    "correlation", 0.65,
                    "lead_weeks", 3,
                    "business_metric", "rental_revenue",
                    "interpretation", "Rises about three weeks before rentals do")),
            "recommendations",
            List.of("Watch consumer confidence for early signs")),
        "Leading indicators");
  }

  Reply optimization(Request request) {
    return envelope(
        Map.of(
            "inventory_optimization",
            Map.of(
                "high_demand_categories",
                List.of(
                    Map.of(
                        "category", "Tents",
                        "current_utilization", "85%",
                        "recommendation", "increase_inventory",
                        "expected_revenue_impact", 2_400)),
                "underperforming_items",
                List.of(
                    Map.of(
                        "category", "Specialty Equipment",
                        "current_utilization", "12%",
                        "recommendation", "consider_resale",
                        "potential_resale_value", 5_500)),
                "seasonal_adjustments",
                Map.of(
                    "next_month",
                    "wedding_season_peak",
                    "recommended_actions",
                    List.of("Check tents and sidewalls early"))),
            "financial_impact",
            Map.of(
                "potential_revenue_increase", 3_200,
                "inventory_investment_needed", 8_000,
                "roi_estimate", "40%",
                "payback_period_months", 18)),
        "Inventory optimization");
  }

  private Reply envelope(Map<String, ?> data, String message) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("success", true);
    answer.put("data", data);
    answer.put("message", message);
    answer.put("timestamp", Iso.text(Iso.now(clock)));
    return Reply.json(answer);
  }
}
