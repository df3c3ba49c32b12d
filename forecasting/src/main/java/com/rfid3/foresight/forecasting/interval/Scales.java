package com.rfid3.foresight.forecasting.interval;

import com.rfid3.foresight.forecasting.Series;

/** What errors are divided by, computed on the known observations alone. */
public final class Scales {
  private Scales() {}

  /**
   * The mean absolute seasonal difference, at lag 1 where the series is not longer than its season;
   * {@code NaN} where there is no difference at all.
   */
  public static double seasonalNaive(Series known) {
    int lag = known.length() > known.period() ? known.period() : 1;
    double sum = 0;
    int count = 0;
    for (int t = lag; t < known.length(); t++) {
      double difference = Math.abs(known.value(t) - known.value(t - lag));
      if (!Double.isNaN(difference)) {
        sum += difference;
        count++;
      }
    }
    return sum / count;
  }

  /** The mean squared difference at lag 1 from the first non-zero value on (M5). */
  public static double naiveSquare(Series known) {
    int first = 0;
    while (first < known.length() && !(Math.abs(known.value(first)) > 0)) {
      first++;
    }
    double sum = 0;
    int count = 0;
    for (int t = first + 1; t < known.length(); t++) {
      double difference = known.value(t) - known.value(t - 1);
      if (!Double.isNaN(difference)) {
        sum += difference * difference;
        count++;
      }
    }
    return sum / count;
  }
}
