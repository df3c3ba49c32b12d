package com.rfid3.foresight.forecasting.auto;

import com.rfid3.foresight.forecasting.Series;
import java.util.stream.IntStream;

/** The earlier origins at which methods are judged. */
final class Origins {
  private static final int MOST = 40;
  private static final int LEAST_HISTORY = 4;

  private Origins() {}

  /**
   * Up to {@value #MOST} origins, evenly spread, each leaving at least one observation after it and
   * a third of the series, or two seasons where there are three, before it.
   */
  static int[] of(Series series) {
    int length = series.length();
    int seasons = length >= 3 * series.period() ? 2 * series.period() : 0;
    int first = Math.max(Math.max(LEAST_HISTORY, length / 3), seasons);
    int available = Math.max(0, length - first);
    int count = Math.min(MOST, available);
    return IntStream.range(0, count).map(i -> first + i * available / count).toArray();
  }
}
