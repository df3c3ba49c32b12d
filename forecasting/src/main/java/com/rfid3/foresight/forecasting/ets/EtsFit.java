package com.rfid3.foresight.forecasting.ets;

import com.rfid3.foresight.forecasting.ets.EtsForm.Part;
import com.rfid3.foresight.forecasting.ets.EtsForm.Trend;
import com.rfid3.foresight.forecasting.optimise.LeastSquares;

/**
 * Maximum likelihood for one form on one series.
 *
 * <p>The Gaussian likelihood of a multiplicative error, n log Σe² + 2 Σ log|forecast|, is the sum
 * of squares of the errors times the geometric mean of the forecasts; so both kinds of error are
 * least squares, and smoothing weights and initial states are improved together. First the weights
 * with level and trend alone, then, where it is worth it, the season's states as well.
 */
final class EtsFit {
  private static final double[] START_ALPHA = {0.05, 0.3, 0.7};
  private static final double[] START_GAMMA = {0.02, 0.3};
  private static final double TOLERANCE = 1e-5;

  private final EtsForm form;
  private final double[] values;
  private final int observed;
  private final EtsState guess;
  private final EtsState work;
  private final double[] forecasts;
  private double[] coordinates;
  private double cost;

  EtsFit(EtsForm form, double[] values, double[] filled, int period) {
    this.form = form;
    this.values = values;
    this.guess = InitialStates.guess(form, filled, period);
    this.work = guess.copy();
    this.forecasts = new double[values.length];
    int present = 0;
    for (double value : values) {
      present += Double.isNaN(value) ? 0 : 1;
    }
    this.observed = present;
  }

  /** Improves weights, level and trend from the best of a few starting points. */
  EtsFit rough(int iterations) {
    double[] best = null;
    double[] out = new double[values.length];
    double least = Double.POSITIVE_INFINITY;
    for (double alpha : START_ALPHA) {
      for (double gamma : form.season() == Part.NONE ? new double[] {0} : START_GAMMA) {
        double[] start = start(alpha, gamma);
        residuals(start, out);
        double reached = 0;
        for (double r : out) {
          reached += r * r;
        }
        if (best == null || reached < least) {
          best = start;
          least = reached;
        }
      }
    }
    return improved(best, iterations);
  }

  /** Improves all parameters, the season's initial states included. */
  EtsFit fine(int iterations) {
    int freeSeason = form.season() == Part.NONE ? 0 : guess.season.length - 1;
    double[] all = java.util.Arrays.copyOf(coordinates, small() + freeSeason);
    if (coordinates.length == small()) {
      System.arraycopy(guess.season, 0, all, small(), freeSeason);
    }
    return improved(all, iterations);
  }

  private EtsFit improved(double[] start, int iterations) {
    var solver = new LeastSquares(this::residuals, start.length, values.length, TOLERANCE);
    cost = solver.improve(start, iterations);
    coordinates = start;
    return this;
  }

  private double[] start(double alpha, double gamma) {
    double[] start = new double[small()];
    start[0] = EtsWeights.coordinate(alpha);
    int next = 1;
    if (form.trend() != Trend.NONE) {
      start[next++] = EtsWeights.coordinate(0.1);
    }
    if (form.season() != Part.NONE) {
      start[next++] = EtsWeights.coordinate(gamma);
    }
    if (form.trend() == Trend.DAMPED) {
      start[next++] = EtsWeights.coordinate(0.9);
    }
    start[next++] = guess.level;
    if (form.trend() != Trend.NONE) {
      start[next] = guess.trend;
    }
    return start;
  }

  private int small() {
    return form.weights() + (form.trend() == Trend.NONE ? 1 : 2);
  }

  private void residuals(double[] at, double[] out) {
    place(at);
    var weights = EtsWeights.decoded(form, at);
    if (!EtsFilter.run(form, weights, work, new EtsFilter.Passage(values, forecasts))) {
      out[0] = Double.NaN;
      return;
    }
    boolean relative = form.error() == Part.MULTIPLICATIVE;
    double scale = relative ? geometricMean() : 1;
    for (int t = 0; t < values.length; t++) {
      double error = values[t] - forecasts[t];
      out[t] = Double.isNaN(error) ? 0 : relative ? error / forecasts[t] * scale : error;
    }
  }

  /** The geometric mean of the forecasts of what was observed; products save logarithms. */
  private double geometricMean() {
    double logs = 0;
    double product = 1;
    for (int t = 0; t < values.length; t++) {
      product *= Double.isNaN(values[t]) ? 1 : forecasts[t];
      if (product > 1e100 || product < 1e-100) {
        logs += Math.log(product);
        product = 1;
      }
    }
    return Math.exp((logs + Math.log(product)) / observed);
  }

  /** Puts the initial states of these coordinates into the work space. */
  private void place(double[] at) {
    work.takeFrom(guess);
    int next = form.weights();
    work.level = at[next++];
    work.trend = form.trend() == Trend.NONE ? 0 : at[next++];
    if (at.length > next) {
      double rest = form.season() == Part.MULTIPLICATIVE ? guess.season.length : 0;
      for (int place = 0; next < at.length; place++) {
        work.season[place] = at[next];
        rest -= at[next++];
      }
      work.season[guess.season.length - 1] = rest;
    }
  }

  /** The corrected Akaike criterion; infinite where there are too few observations for it. */
  double aicc() {
    int free = form.weights() + form.states(guess.season.length) + 1;
    int room = observed - free - 1;
    if (room <= 0) {
      return Double.POSITIVE_INFINITY;
    }
    double least = Math.max(cost, 1e-300);
    return observed * Math.log(least) + 2.0 * free + 2.0 * free * (free + 1) / room;
  }

  /** The model, standing after the last observation. */
  EtsModel model() {
    place(coordinates);
    var weights = EtsWeights.decoded(form, coordinates);
    EtsFilter.run(form, weights, work, new EtsFilter.Passage(values, forecasts));
    return new EtsModel(form, weights, work.copy(), aicc());
  }
}
