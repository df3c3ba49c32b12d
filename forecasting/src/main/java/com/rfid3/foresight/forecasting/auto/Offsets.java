package com.rfid3.foresight.forecasting.auto;

import com.rfid3.foresight.forecasting.Series;
import java.util.stream.IntStream;

/** How far before the end of a series its methods are judged. */
final class Offsets {
  private static final int LEAST_HISTORY = 4;
  private static final int MOST = 30;
  private static final int ENOUGH_ERRORS = 600;

  private Offsets() {}

  /**
   * Distances of the judged origins from the end, nearest first, a quarter of the horizon apart.
   * Small panels are judged at more origins, so that there are errors enough for an interval.
   */
  static int[] of(int panel, int horizon, int wanted) {
    int spacing = Math.max(1, (horizon + 3) / 4);
    int needed = (int) Math.ceil((double) ENOUGH_ERRORS / panel / horizon);
    int count = Math.clamp(needed, wanted, MOST);
    return IntStream.rangeClosed(1, count).map(i -> i * spacing).toArray();
  }

  /** The offsets that leave enough history: a third of the series, and at least a few values. */
  static int[] within(Series series, int[] offsets) {
    int length = series.length();
    int least = Math.max(LEAST_HISTORY, length / 3);
    return IntStream.of(offsets)
        .filter(offset -> length - offset >= least)
        .filter(offset -> series.head(length - offset).observed() > 0)
        .toArray();
  }
}
