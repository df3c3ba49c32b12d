package com.rfid3.foresight.prediction.demand;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import smile.data.Tuple;
import smile.data.type.StructType;

/** What is known of a class at the end of a week, as the values of a row. */
final class WeekRow {
  /** Names of the values. */
  static final List<String> FEATURES =
      List.of(
          "last",
          "mean_4",
          "mean_26",
          "year_ago",
          "around_year_ago",
          "sine",
          "cosine",
          "step",
          "log_level");

  /** Weeks without which nothing is said. */
  static final int LEAST_WEEKS = 13;

  private static final int YEAR = 52;
  private static final double UNKNOWN = -1;
  private static final double MOST = 10;

  private final double[] units;
  private final int origin;
  private final LocalDate firstWeek;
  private final double level;

  /**
   * @param origin weeks that are known; those after them are not looked at
   */
  WeekRow(double[] units, int origin, LocalDate firstWeek) {
    this.units = Arrays.copyOf(units, origin);
    this.origin = origin;
    this.firstWeek = firstWeek;
    this.level = mean(origin - LEAST_WEEKS, origin) + 0.5;
  }

  /** Units that make one in the rows. */
  double level() {
    return level;
  }

  /** The row of a step with its outcome, which is cut where it is far beyond the level. */
  double[] with(int step, double outcome) {
    double[] row = Arrays.copyOf(values(step), FEATURES.size() + 1);
    row[FEATURES.size()] = Math.min(MOST, outcome / level);
    return row;
  }

  /** The row of a step as the library takes it. */
  Tuple tuple(StructType schema, int step) {
    return Tuple.of(schema, values(step));
  }

  private double[] values(int step) {
    int target = origin + step - 1;
    double season = 2 * Math.PI * firstWeek.plusWeeks(target).getDayOfYear() / 365.25;
    return new double[] {
      known(origin - 1) ? units[origin - 1] / level : UNKNOWN,
      mean(origin - 4, origin) / level,
      mean(origin - 26, origin) / level,
      known(target - YEAR) ? units[target - YEAR] / level : UNKNOWN,
      known(target - YEAR - 1) ? mean(target - YEAR - 1, target - YEAR + 2) / level : UNKNOWN,
      Math.sin(season),
      Math.cos(season),
      step,
      Math.log(level)
    };
  }

  private boolean known(int week) {
    return week >= 0 && week < origin && !Double.isNaN(units[week]);
  }

  private double mean(int from, int until) {
    double sum = 0;
    int count = 0;
    for (int week = Math.max(0, from); week < Math.min(origin, until); week++) {
      if (!Double.isNaN(units[week])) {
        sum += units[week];
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }
}
