package com.rfid3.foresight.forecasting.profile;

import com.rfid3.foresight.forecasting.Series;

/**
 * The four patterns of demand by the mean interval between demands and the squared variation of
 * their sizes (Syntetos, Boylan & Croston 2005).
 */
public enum DemandPattern {
  /** Demand in most periods, of similar size. */
  SMOOTH,
  /** Demand in few periods, of similar size. */
  INTERMITTENT,
  /** Demand in most periods, of varying size. */
  ERRATIC,
  /** Demand in few periods, of varying size. */
  LUMPY,
  /** Never any demand. */
  NONE;

  private static final double RARE = 1.32;
  private static final double VARYING = 0.49;

  /** The pattern of a series. */
  public static DemandPattern of(Series series) {
    double interval = meanInterval(series);
    if (Double.isInfinite(interval)) {
      return NONE;
    }
    boolean varying = sizeVariation(series) >= VARYING;
    if (interval >= RARE) {
      return varying ? LUMPY : INTERMITTENT;
    }
    return varying ? ERRATIC : SMOOTH;
  }

  /** Whether zeros are frequent. */
  public boolean rare() {
    return this == INTERMITTENT || this == LUMPY || this == NONE;
  }

  /** Observed periods per period with demand (ADI), at least 1; infinite without demand. */
  public static double meanInterval(Series series) {
    int demands = 0;
    int periods = 0;
    for (int t = 0; t < series.length(); t++) {
      double value = series.value(t);
      demands += value != 0 && !Double.isNaN(value) ? 1 : 0;
      periods += Double.isNaN(value) ? 0 : 1;
    }
    return demands == 0 ? Double.POSITIVE_INFINITY : (double) periods / demands;
  }

  /** The squared coefficient of variation of the demands that are not zero. */
  public static double sizeVariation(Series series) {
    double sum = 0;
    double squares = 0;
    int demands = 0;
    for (int t = 0; t < series.length(); t++) {
      double value = series.value(t);
      if (value != 0 && !Double.isNaN(value)) {
        sum += value;
        squares += value * value;
        demands++;
      }
    }
    double mean = sum / demands;
    return demands == 0 ? 0 : Math.max(0, squares / demands / (mean * mean) - 1);
  }
}
