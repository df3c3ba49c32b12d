package com.rfid3.foresight.contracts.common;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * State of one part of an answer. {@code reason} is null when live, {@code ageMs} is the age of the
 * data in milliseconds where it is known.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartStatus(PartState state, DegradedReason reason, Long ageMs) {

  /** A part answered by the service itself from data of this age. */
  public static PartStatus live(long ageMs) {
    return new PartStatus(PartState.LIVE, null, ageMs);
  }

  /** A part that its feature flag, or the kill switch, takes out of the answer. */
  public static PartStatus off(DegradedReason reason) {
    return new PartStatus(PartState.OFF, reason, null);
  }
}
