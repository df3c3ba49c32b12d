package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The demand of a target week by week. With {@code insufficient_data} there are no weeks, and
 * {@code needs} and {@code has} say what is missing. {@code witness} is what the numbers rest on:
 * {@code rfid_scans} or {@code point_of_sale}; {@code horizonDays} is how far the path reaches,
 * which may be less than was asked for. {@code overlap} tells what both witnesses say of the same
 * weeks: {@code weeks}, units by {@code scans} and by {@code lines}.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DemandPath(
    Target target,
    PredictionStatus status,
    String unit,
    String witness,
    Integer horizonDays,
    Double intervalLevel,
    List<Week> path,
    List<PastWeek> history,
    Method method,
    Map<String, Double> backtest,
    Map<String, Double> baseline,
    List<Prediction> totals,
    Map<String, Object> needs,
    Map<String, Object> has,
    Map<String, Double> overlap,
    Instant computedAt) {

  /** Expected units of the week that starts on a Monday, with the interval asked for. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Week(LocalDate weekStart, double units, double lower, double upper) {}

  /** Units seen in a week; null where the week was not wholly covered. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record PastWeek(LocalDate weekStart, Double units) {}

  /** What was served and why; {@code beatsBaseline} is false where it is the baseline itself. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Method(String name, String why, boolean beatsBaseline, String modelVersion) {}
}
