package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * How often claims of a type held, by the probability that was said of them. {@code baselineBrier}
 * is that of always saying the share that held; {@code calibrationError} is the mean distance of
 * what was said from what held, by bins of a tenth.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ReliabilityTable(
    String predictionType,
    int settled,
    double brier,
    double baselineBrier,
    double calibrationError,
    List<Bin> bins) {

  /** Claims of a probability from {@code from} to a tenth more. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Bin(double from, int n, double said, double held) {}
}
