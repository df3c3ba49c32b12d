package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How likely an item is to need service within 7, 30, 90 and 365 days, keyed by days, with the
 * prediction that stands and its reasons. With {@code insufficient_data} there are none.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemHealth(
    String itemId,
    PredictionStatus status,
    Map<String, Double> probabilities,
    List<Reason> factors,
    Usage usage,
    Prediction standing,
    Map<String, Object> needs,
    Map<String, Object> has,
    Instant computedAt) {

  /** Rentals expected of the item, and the chance that one of them shows a need. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Usage(double rentalsPerMonth, double needsPerRental, boolean outNow) {}
}
