package com.rfid3.foresight.forecasting.smoothing;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Model;
import com.rfid3.foresight.forecasting.Series;

/**
 * Simple exponential smoothing with the weight and the initial level that minimise the squared
 * one-step errors (Hyndman, Koehler, Ord & Snyder 2008, section 2.3; ETS(A,N,N)).
 *
 * <p>For a given weight the errors are linear in the initial level, so that is solved exactly and
 * only the weight is searched for.
 */
public record SimpleSmoothing() implements Method {
  private static final double LEAST_ALPHA = 1e-4;
  private static final double MOST_ALPHA = 0.9999;

  @Override
  public String name() {
    return "ses";
  }

  @Override
  public int leastObservations(Series series) {
    return 1;
  }

  @Override
  public Model fit(Series series) {
    series.requireObserved(1, name());
    return withAlpha(series, WeightSearch.best(series, LEAST_ALPHA, MOST_ALPHA));
  }

  /** The model for a given weight, the initial level being the best for it. */
  public static LevelModel withAlpha(Series series, double alpha) {
    double fromZero = 0;
    double fade = 1;
    double cross = 0;
    double fades = 0;
    for (int t = 0; t < series.length(); t++) {
      double value = series.value(t);
      if (!Double.isNaN(value)) {
        double error = value - fromZero;
        cross += error * fade;
        fades += fade * fade;
        fromZero += alpha * error;
        fade *= 1 - alpha;
      }
    }
    double initial = cross / fades;
    return new LevelModel(fromZero + fade * initial, alpha, initial);
  }
}
