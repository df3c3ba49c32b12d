package com.rfid3.foresight.alerts.predicted;

import java.time.Duration;

/**
 * When an alert opens and when it closes. It opens at probability {@code open}, weakens below
 * {@code close}, and closes once it has been weak for {@code quietTime} and open for {@code
 * minimumHold}.
 */
public record Thresholds(double open, double close, Duration minimumHold, Duration quietTime) {

  /** Refuses thresholds that would make every alert flicker. */
  public Thresholds {
    if (!(0 <= close && close < open && open <= 1)) {
      throw new IllegalArgumentException("an alert must close below where it opens");
    }
  }
}
