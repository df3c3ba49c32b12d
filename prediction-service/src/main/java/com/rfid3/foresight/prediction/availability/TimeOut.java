package com.rfid3.foresight.prediction.availability;

import java.util.function.IntToDoubleFunction;

/**
 * How long units of a class stay out, in whole days.
 *
 * @param beyond share still out on the d-th day after going out, 1 at d = 0, never rising
 * @param from what it rests on: {@code contract_hours} or {@code time_until_seen_again}
 */
public record TimeOut(IntToDoubleFunction beyond, String from) {
  /** Longer than any rental: what is not back by then is not counted as coming back. */
  static final int LONGEST = 120;

  /** Units that are out for a number of days on average, by contract hours; part days count. */
  public static TimeOut ofMeanDays(double days) {
    double mean = Math.max(1, days);
    return new TimeOut(day -> Math.clamp(mean - day, 0, 1), "contract_hours");
  }

  /** Mean days out. */
  public double meanDays() {
    double sum = 0;
    for (int day = 0; day < LONGEST; day++) {
      sum += beyond.applyAsDouble(day);
    }
    return sum;
  }

  /**
   * Share of what is out now, of which nobody knows since when, that is still out in a number of
   * days: the residual life of a renewal process seen at any moment.
   */
  public double stillOut(int days) {
    double left = 0;
    for (int day = days; day < LONGEST; day++) {
      left += beyond.applyAsDouble(day);
    }
    return left / meanDays();
  }
}
