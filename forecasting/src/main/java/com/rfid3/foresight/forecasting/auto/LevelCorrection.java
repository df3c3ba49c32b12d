package com.rfid3.foresight.forecasting.auto;

import java.util.List;

/**
 * A factor for all forecasts of a cohort whose combination has been too high or too low throughout:
 * the outcomes' sum over the forecasts', drawn towards 1 in small cohorts.
 */
final class LevelCorrection {
  static final double NONE = 1;
  private static final double PRIOR_SERIES = 100;
  private static final int LEAST_SERIES = 20;
  private static final double LEAST = 0.7;
  private static final double MOST = 1.2;

  private LevelCorrection() {}

  /** The factor; {@code forecasts.get(i)[k][s]} belongs to the k-th origin of the i-th track. */
  static double of(List<Track> cohort, List<double[][]> forecasts) {
    int series = cohort.size();
    if (series < LEAST_SERIES || cohort.getFirst().now().length == 1) {
      return NONE;
    }
    double promised = 0;
    double came = 0;
    for (int i = 0; i < series; i++) {
      for (int k = 0; k < forecasts.get(i).length; k++) {
        for (int step = 0; step < forecasts.get(i)[k].length; step++) {
          double outcome = cohort.get(i).outcomes()[k][step];
          came += Double.isNaN(outcome) ? 0 : outcome;
          promised += Double.isNaN(outcome) ? 0 : forecasts.get(i)[k][step];
        }
      }
    }
    double factor = promised > 0 && came > 0 ? came / promised : NONE;
    double kept = series / (series + PRIOR_SERIES);
    return Math.clamp(1 + kept * (factor - 1), LEAST, MOST);
  }
}
