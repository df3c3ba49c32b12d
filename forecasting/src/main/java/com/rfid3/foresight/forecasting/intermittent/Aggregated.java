package com.rfid3.foresight.forecasting.intermittent;

import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.smoothing.SimpleSmoothing;

/** Sums over buckets of consecutive periods, which fill the zeros. */
final class Aggregated {
  private Aggregated() {}

  /**
   * The rate per period from smoothing sums of {@code width} periods. Buckets are counted from the
   * end, so the latest is full; what is left over at the start is dropped.
   */
  static double rate(Series series, int width) {
    int buckets = series.length() / width;
    int skipped = series.length() - buckets * width;
    var sums =
        Series.computed(buckets, bucket -> mean(series, skipped + bucket * width, width) * width);
    return new SimpleSmoothing().fit(sums).mean(1)[0] / width;
  }

  /** The mean number of periods from one demand to the next, rounded; 1 where there is none. */
  static int interval(Series series) {
    int demands = 0;
    int last = 0;
    for (int t = 0; t < series.length(); t++) {
      if (series.value(t) > 0) {
        demands++;
        last = t + 1;
      }
    }
    return demands == 0 ? 1 : (int) Math.max(1, Math.rint((double) last / demands));
  }

  private static double mean(Series series, int from, int width) {
    double sum = 0;
    int present = 0;
    for (int t = from; t < from + width; t++) {
      double value = series.value(t);
      if (!Double.isNaN(value)) {
        sum += value;
        present++;
      }
    }
    return sum / present;
  }
}
