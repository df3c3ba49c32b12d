package com.rfid3.foresight.forecasting.theta;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Model;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.decomposition.Gaps;
import com.rfid3.foresight.forecasting.optimise.LeastSquares;
import java.util.Map;

/**
 * The dynamic optimised Theta model (Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler 2016):
 * the line through the data is estimated again with each observation, and the weight of the level,
 * its start and theta are fitted by least squares of the one-step errors from the third on.
 */
public record DynamicTheta() implements Method {
  private static final int LEAST = 4;
  private static final int ITERATIONS = 15;
  private static final double[] START_ALPHA = {0.1, 0.5};

  @Override
  public String name() {
    return "dotm";
  }

  @Override
  public int leastObservations(Series series) {
    return LEAST;
  }

  @Override
  public Model fit(Series series) {
    series.requireObserved(LEAST, name());
    return ThetaSeason.around(series, DynamicTheta::optimised);
  }

  private static Model optimised(Series adjusted) {
    double[] values = Gaps.filled(adjusted);
    double least = Double.POSITIVE_INFINITY;
    double[] best = {START_ALPHA[0], 0, values[0]};
    for (double alpha : START_ALPHA) {
      double[] coordinates = {Math.log(alpha / (1 - alpha)), 0, values[0] / 2};
      var solver = new LeastSquares((at, out) -> errors(at, values, out), 3, values.length, 1e-7);
      double cost = solver.improve(coordinates, ITERATIONS);
      if (cost < least) {
        least = cost;
        best = coordinates;
      }
    }
    return DynamicThetaState.start(parameters(best), values[0]).passed(values);
  }

  private static void errors(double[] coordinates, double[] values, double[] out) {
    var state = DynamicThetaState.start(parameters(coordinates), values[0]);
    for (int t = 1; t < values.length; t++) {
      out[t] = t < 2 ? 0 : values[t] - state.next();
      state.observe(values[t]);
    }
  }

  /** Weight in (0.01, 0.99) and 1 / theta in (0, 1), both on the logistic scale. */
  private static DynamicThetaState.Parameters parameters(double[] coordinates) {
    double alpha = 0.01 + 0.98 / (1 + Math.exp(-coordinates[0]));
    double share = 1 / (1 + Math.exp(-coordinates[1]));
    return new DynamicThetaState.Parameters(alpha, 1 / Math.max(share, 1e-9), coordinates[2]);
  }

  /** A fitted model with the state after its last observation, which is never moved. */
  record Fitted(DynamicThetaState after) implements Model {

    @Override
    public double[] mean(int horizon) {
      var state = after.copy();
      double[] mean = new double[horizon];
      for (int step = 0; step < horizon; step++) {
        mean[step] = state.next();
        state.observe(mean[step]);
      }
      return mean;
    }

    @Override
    public Model update(double... newer) {
      var state = after.copy();
      for (double value : newer) {
        state.observe(Double.isNaN(value) ? state.next() : value);
      }
      return new Fitted(state);
    }

    @Override
    public Map<String, Double> parameters() {
      var parameters = after.parameters();
      return Map.of("alpha", parameters.alpha(), "theta", parameters.theta());
    }
  }
}
