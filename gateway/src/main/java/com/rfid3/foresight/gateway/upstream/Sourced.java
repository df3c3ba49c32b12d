package com.rfid3.foresight.gateway.upstream;

import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.common.PartState;
import com.rfid3.foresight.contracts.common.PartStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A part of an answer and where it comes from. */
public sealed interface Sourced<T> {

  /** From the service itself. {@code asOf} is when the value was computed. */
  record Live<T>(T value, Instant asOf) implements Sourced<T> {}

  /** The last known good value, and why there is no newer one. */
  record Stale<T>(T value, Instant asOf, DegradedReason reason) implements Sourced<T> {}

  /** Nothing, and why. */
  record Absent<T>(DegradedReason reason) implements Sourced<T> {}

  /** The value, live or stale. */
  default Optional<T> found() {
    return switch (this) {
      case Live<T> live -> Optional.of(live.value());
      case Stale<T> stale -> Optional.of(stale.value());
      case Absent<T> absent -> Optional.empty();
    };
  }

  /** How the part stands in the answer; {@code without} is its state where there is no value. */
  default PartStatus status(Instant now, PartState without) {
    return switch (this) {
      case Live<T> live -> PartStatus.live(age(live.asOf(), now));
      case Stale<T> stale ->
          new PartStatus(PartState.STALE, stale.reason(), age(stale.asOf(), now));
      case Absent<T> absent -> new PartStatus(without, absent.reason(), null);
    };
  }

  private static long age(Instant asOf, Instant now) {
    return Math.max(0, Duration.between(asOf, now).toMillis());
  }
}
