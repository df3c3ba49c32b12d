package com.rfid3.foresight.forecasting.profile;

import com.rfid3.foresight.forecasting.Series;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;

/** Values that do not belong: outliers, and levels that are left behind. */
final class Spread {
  /** Deviations beyond this many robust standard deviations are outliers (Hampel 1974). */
  private static final double FAR = 5;

  private static final double NORMAL_MAD = 1.4826;

  /** Half a level may be as short as this. */
  private static final int LEAST_LEVEL = 6;

  /** The t statistic beyond which two levels differ, high because all places are tried. */
  private static final double CERTAIN = 5;

  private Spread() {}

  static int outliers(Series series) {
    double[] seen = seen(series);
    double middle = median(seen);
    double[] deviations = DoubleStream.of(seen).map(v -> Math.abs(v - middle)).toArray();
    double robust = NORMAL_MAD * median(deviations);
    return (int) DoubleStream.of(deviations).filter(d -> robust > 0 && d > FAR * robust).count();
  }

  /** The place that best parts the series in two levels, if they differ beyond doubt. */
  static OptionalInt levelShift(Series series) {
    double best = CERTAIN;
    int place = 0;
    for (int at = LEAST_LEVEL; at <= series.length() - LEAST_LEVEL; at++) {
      double t = difference(series, at);
      if (t > best) {
        best = t;
        place = at;
      }
    }
    return place == 0 ? OptionalInt.empty() : OptionalInt.of(place);
  }

  private static double difference(Series series, int at) {
    double[] before = moments(series, 0, at);
    double[] after = moments(series, at, series.length());
    double error = before[1] / before[2] + after[1] / after[2];
    return error > 0 ? Math.abs(before[0] - after[0]) / Math.sqrt(error) : 0;
  }

  /** Mean, variance and number of the values that are not missing. */
  private static double[] moments(Series series, int from, int to) {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int t = from; t < to; t++) {
      double value = series.value(t);
      sum += Double.isNaN(value) ? 0 : value;
      squares += Double.isNaN(value) ? 0 : value * value;
      count += Double.isNaN(value) ? 0 : 1;
    }
    double mean = sum / count;
    double variance = Math.max(0, squares - sum * mean) / Math.max(1, count - 1);
    return new double[] {mean, variance, count};
  }

  private static double[] seen(Series series) {
    return Arrays.stream(series.values()).filter(value -> !Double.isNaN(value)).toArray();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
