package com.rfid3.foresight.forecasting.decomposition;

import com.rfid3.foresight.forecasting.Series;

/** Fills missing observations, for methods that need every one. */
public final class Gaps {
  private Gaps() {}

  /**
   * The values with gaps bridged by a straight line, and the ends by the nearest observation.
   *
   * @throws com.rfid3.foresight.forecasting.SeriesException where nothing was observed
   */
  public static double[] filled(Series series) {
    double[] values = series.requireObserved(1, "filling gaps").values();
    int last = -1;
    for (int t = 0; t < values.length; t++) {
      if (!Double.isNaN(values[t])) {
        bridge(values, last, t);
        last = t;
      }
    }
    for (int t = last + 1; t < values.length; t++) {
      values[t] = values[last];
    }
    return values;
  }

  private static void bridge(double[] values, int from, int to) {
    double start = from < 0 ? values[to] : values[from];
    double slope = (values[to] - start) / (to - from);
    for (int t = from + 1; t < to; t++) {
      values[t] = start + slope * (t - from);
    }
  }
}
