package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;

/**
 * What went out on one customer contract, by rental class.
 *
 * @param store store that the point of sale names; absent where the witness is scans
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Basket(
    String contractNumber, Instant rentedAt, Witness witness, String store, List<Line> lines) {

  /** Units of one class; {@code kit} is the bundle that the point of sale names, if any. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(String rentalClass, String category, int units, String kit) {}
}
