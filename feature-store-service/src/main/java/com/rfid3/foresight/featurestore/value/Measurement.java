package com.rfid3.foresight.featurestore.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;

/**
 * A value of a feature and since when it has been true. No value means that it is known that there
 * is none, such as the last rental of an item never rented.
 *
 * @param value rounded to six decimals, as it is stored
 * @param eventTime to the second, as it is stored
 */
public record Measurement(OptionalDouble value, Instant eventTime) {
  private static final int DECIMALS = 6;

  /** Rounds both to what is stored, so that a value read back compares equal. */
  public Measurement {
    value = value.isPresent() ? OptionalDouble.of(rounded(value.getAsDouble())) : value;
    eventTime = eventTime.truncatedTo(ChronoUnit.SECONDS);
  }

  /** A known value. */
  public static Measurement of(double value, Instant eventTime) {
    return new Measurement(OptionalDouble.of(value), eventTime);
  }

  /** Known to have no value. */
  public static Measurement none(Instant eventTime) {
    return new Measurement(OptionalDouble.empty(), eventTime);
  }

  /** An anchor: the moment itself is the value, in epoch seconds. */
  public static Measurement anchor(Instant moment) {
    return of((double) moment.getEpochSecond(), moment);
  }

  // Most values are counts and moments, which need no decimal arithmetic.
  private static double rounded(double value) {
    return value == Math.rint(value)
        ? value + 0.0
        : BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
  }
}
