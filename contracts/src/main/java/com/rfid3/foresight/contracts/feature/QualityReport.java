package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The features as they are today.
 *
 * @param lastCycleAt when a complete cycle last confirmed them; {@code ageMs} is since then
 * @param baselineDay day that drift is measured against; absent before one is pinned
 * @param skew what serving and training see differently, in a sample
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QualityReport(
    LocalDate day,
    Instant measuredAt,
    Instant lastCycleAt,
    Long ageMs,
    LocalDate baselineDay,
    Skew skew,
    List<FeatureQuality> features) {

  /** Values compared between Redis and a replay of the ledger, and how many of them differ. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Skew(int compared, int differing) {}
}
