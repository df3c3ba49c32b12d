package com.rfid3.foresight.prediction.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What must be known of a prediction's target to list it, beside its id; null where unknown.
 *
 * @param past units of the period of the same length before, for demand
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subject(String category, String rentalClass, String commonName, PastDemand past) {

  /** A subject of which no past demand is told. */
  public Subject(String category, String rentalClass, String commonName) {
    this(category, rentalClass, commonName, null);
  }

  /**
   * How a forecast stands to what was.
   *
   * @param units units of the period before
   * @param trend increasing, stable or decreasing
   * @param coverage share of past weeks that the interval held, between 0 and 1
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record PastDemand(double units, String trend, double coverage) {}
}
