package com.rfid3.foresight.forecasting.smoothing;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Model;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.optimise.LineSearch;

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
    double alpha = LineSearch.minimum(LEAST_ALPHA, MOST_ALPHA, a -> run(series, a).error);
    var run = run(series, alpha);
    return new LevelModel(run.level, alpha, run.initial);
  }

  /** The model for a given weight, the initial level being the best for it. */
  public static LevelModel withAlpha(Series series, double alpha) {
    var run = run(series, alpha);
    return new LevelModel(run.level, alpha, run.initial);
  }

  private record Run(double error, double initial, double level) {}

  private static Run run(Series series, double alpha) {
    double fromZero = 0;
    double fade = 1;
    double errors = 0;
    double cross = 0;
    double fades = 0;
    for (int t = 0; t < series.length(); t++) {
      double value = series.value(t);
      if (Double.isNaN(value)) {
        continue;
      }
      double error = value - fromZero;
      errors += error * error;
      cross += error * fade;
      fades += fade * fade;
      fromZero += alpha * error;
      fade *= 1 - alpha;
    }
    double initial = cross / fades;
    return new Run(errors - initial * cross, initial, fromZero + fade * initial);
  }
}
