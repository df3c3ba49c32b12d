package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;

/**
 * How the grade of an item will hold, by days ahead. With {@code insufficient_data} there is no
 * outlook, and the standing prediction says what is missing.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GradeOutlook(
    String itemId, PredictionStatus status, Map<String, Ahead> outlook, Prediction standing) {

  /** Probability of a lower grade, and expected grade steps lost. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Ahead(double probabilityLower, double expectedSteps) {}
}
