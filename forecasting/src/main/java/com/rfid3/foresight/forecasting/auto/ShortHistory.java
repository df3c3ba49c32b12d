package com.rfid3.foresight.forecasting.auto;

import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.interval.Calibration;

/**
 * What can be said of errors where no method could be judged: how far values lie from their mean.
 */
final class ShortHistory {
  private static final int POISSON_LEVELS = 40;

  private ShortHistory() {}

  /** Adds each value against the mean of the others; of one lone count, a Poisson distribution. */
  static void addTo(Calibration calibration, Series series, double scale) {
    int observed = series.observed();
    double sum = 0;
    for (int t = 0; t < series.length(); t++) {
      sum += Double.isNaN(series.value(t)) ? 0 : series.value(t);
    }
    for (int t = 0; t < series.length() && observed > 1; t++) {
      double others = (sum - series.value(t)) / (observed - 1);
      calibration.add(0, others, series.value(t), scale);
    }
    for (int i = 0; i < POISSON_LEVELS && observed == 1 && series.counts(); i++) {
      calibration.add(0, sum, poisson(sum, (i + 0.5) / POISSON_LEVELS), scale);
    }
  }

  /** The least count with at least this probability at or below it. */
  private static double poisson(double mean, double level) {
    double term = Math.exp(-mean);
    double below = term;
    int count = 0;
    while (below < level && count < 10 * mean + 50) {
      count++;
      term *= mean / count;
      below += term;
    }
    return count;
  }
}
