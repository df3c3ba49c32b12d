package com.rfid3.foresight.forecasting.profile;

import com.rfid3.foresight.forecasting.Series;
import java.util.OptionalInt;

/**
 * What kind of series one has before it.
 *
 * @param pattern the pattern of demand, from the first demand on
 * @param season the strongest significant season among the candidates
 * @param leadingZeros observations before the first that is not zero
 * @param trailingZeros observations after the last that is not zero
 * @param outliers observations far outside the spread of the others
 * @param levelShift first position of the latest level, where the level has shifted
 */
public record SeriesProfile(
    DemandPattern pattern,
    OptionalInt season,
    int leadingZeros,
    int trailingZeros,
    int outliers,
    OptionalInt levelShift) {

  /**
   * Looks at a series.
   *
   * @param candidates seasons that would make sense for it, such as 7, 12 or 52
   */
  public static SeriesProfile of(Series series, int... candidates) {
    series.requireObserved(1, "a profile");
    int leading = leadingZeros(series);
    return new SeriesProfile(
        DemandPattern.of(series.tail(series.length() - leading)),
        Seasons.strongest(series, candidates),
        leading,
        trailingZeros(series),
        Spread.outliers(series),
        Spread.levelShift(series));
  }

  private static int leadingZeros(Series series) {
    int count = 0;
    while (count < series.length() - 1 && !moves(series.value(count))) {
      count++;
    }
    return count;
  }

  private static int trailingZeros(Series series) {
    int count = 0;
    while (count < series.length() && !moves(series.value(series.length() - 1 - count))) {
      count++;
    }
    return count;
  }

  private static boolean moves(double value) {
    return value != 0 && !Double.isNaN(value);
  }
}
