package com.rfid3.foresight.prediction.demand;

import java.util.Locale;

/** Where demand is heading. */
public enum Trend {
  INCREASING,
  STABLE,
  DECREASING;

  /**
   * Stable while the next period lies within the interval that was forecast for the last one.
   *
   * @param next units expected in the next period
   * @param lower lower bound for the last period, in units
   * @param upper upper bound for the last period, in units
   */
  public static Trend of(double next, double lower, double upper) {
    if (next > upper) {
      return INCREASING;
    }
    return next < lower ? DECREASING : STABLE;
  }

  /** The name as JSON spells it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
