package com.rfid3.foresight.prediction.demand;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How much of each forecast week falls into a window of days, a week's units spread evenly over its
 * days.
 */
public record WeekWeights(LocalDate firstWeek, LocalDate from, int days) {
  private static final int WEEK = 7;

  /** Steps until the window is over, counted from {@code firstWeek}. */
  public int steps() {
    return Math.ceilDiv((int) ChronoUnit.DAYS.between(firstWeek, from.plusDays(days)), WEEK);
  }

  /** Share of a step's week in the window, 0 to 1; step from 0. The shares sum to days / 7. */
  public double of(int step) {
    LocalDate start = firstWeek.plusWeeks(step);
    long begin = Math.max(0, ChronoUnit.DAYS.between(start, from));
    long end = Math.min(WEEK, ChronoUnit.DAYS.between(start, from.plusDays(days)));
    return Math.max(0, end - begin) / (double) WEEK;
  }

  /** A path's sum over the window. */
  public double sum(double[] path) {
    double sum = 0;
    for (int step = 0; step < path.length; step++) {
      sum += of(step) * path[step];
    }
    return sum;
  }

  /** A path's highest week among those that reach into the window. */
  public double peak(double[] path) {
    double peak = 0;
    for (int step = 0; step < path.length; step++) {
      peak = of(step) > 0 ? Math.max(peak, path[step]) : peak;
    }
    return peak;
  }
}
