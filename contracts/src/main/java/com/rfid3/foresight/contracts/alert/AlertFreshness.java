package com.rfid3.foresight.contracts.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.contracts.common.PartStatus;
import java.time.Instant;

/**
 * How old a merged list is: when it was last merged, its age in milliseconds, and the state of its
 * sources: the legacy table, the predictions, and the feature store's word about its data.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record AlertFreshness(
    Instant mergedAt, long ageMs, PartStatus existing, PartStatus predictive, PartStatus data) {

  /** The freshness of a list of which nothing is known about the data. */
  public AlertFreshness(Instant mergedAt, long ageMs, PartStatus existing, PartStatus predictive) {
    this(mergedAt, ageMs, existing, predictive, null);
  }
}
