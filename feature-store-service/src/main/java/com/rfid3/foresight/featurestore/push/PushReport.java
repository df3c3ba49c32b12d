package com.rfid3.foresight.featurestore.push;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What came of pushed values.
 *
 * @param written kept in the history; {@code current} of them are what now holds, the others were
 *     older than that
 * @param repeated told nothing new
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PushReport(int received, int written, int current, int repeated) {
  static final PushReport NOTHING = new PushReport(0, 0, 0, 0);

  PushReport plus(PushReport other) {
    return new PushReport(
        received + other.received,
        written + other.written,
        current + other.current,
        repeated + other.repeated);
  }
}
