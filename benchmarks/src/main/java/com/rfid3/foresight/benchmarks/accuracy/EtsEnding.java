package com.rfid3.foresight.benchmarks.accuracy;

import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.ets.EtsForm;
import com.rfid3.foresight.forecasting.ets.EtsForm.Part;
import com.rfid3.foresight.forecasting.ets.EtsForm.Trend;
import com.rfid3.foresight.forecasting.ets.EtsModel;
import com.rfid3.foresight.forecasting.ets.EtsWeights;
import com.rfid3.foresight.forecasting.optimise.LeastSquares;
import java.util.Arrays;

/**
 * The likeliest model of one form that ends in given forecasts: least squares of its errors in
 * sample and, weighted heavily, of its distance from those forecasts.
 */
final class EtsEnding {
  private static final double[] STARTS = {0.02, 0.3, 0.8};
  private static final double[] PULLS = {0, 0.3, 3, 30, 300};
  private static final int ITERATIONS = 40;
  private static final double TOLERANCE = 1e-7;
  private static final double LEAST = 1e-4;
  private static final double STEEPEST = 12;
  private static final double MOVABLE = 5;

  private final EtsForm form;
  private final double[] values;
  private final double[] ending;
  private final int period;
  private final double mean;
  private double pull;

  EtsEnding(EtsForm form, Series known, double[] ending) {
    this.form = form;
    this.values = known.values();
    this.ending = ending;
    this.period = form.season() == Part.NONE ? 1 : known.period();
    this.mean = Arrays.stream(values).average().orElseThrow();
  }

  /**
   * The least corrected Akaike criterion of a model that ends within {@code near} of the forecasts;
   * infinite where none was found.
   */
  double criterion(double near) {
    double least = Double.POSITIVE_INFINITY;
    for (double alpha : STARTS) {
      double[] at = start(alpha);
      for (double strength : PULLS) {
        pull = strength;
        free(at);
        new LeastSquares(this::errors, at.length, values.length + ending.length, TOLERANCE)
            .improve(at, ITERATIONS);
      }
      if (distance(at) <= near) {
        least = Math.min(least, criterion(at));
      }
    }
    return least;
  }

  /** Weights at the end of their span would not move again. */
  private void free(double[] at) {
    for (int i = 0; i < form.weights(); i++) {
      at[i] = Math.clamp(at[i], -MOVABLE, MOVABLE);
    }
  }

  private double[] start(double alpha) {
    double[] at = new double[form.weights() + form.states(period)];
    at[0] = Math.log(alpha / (1 - alpha));
    Arrays.fill(at, 1, form.weights(), -2);
    int next = form.weights();
    at[next++] = mean;
    next += form.trend() == Trend.NONE ? 0 : 1;
    boolean times = form.season() == Part.MULTIPLICATIVE;
    for (int place = 0; next < at.length; place++) {
      double here = 0;
      int seen = 0;
      for (int t = place; t < values.length; t += period) {
        here += values[t];
        seen++;
      }
      at[next++] = times ? Math.max(0.1, here / seen / mean) : here / seen - mean;
    }
    return at;
  }

  private EtsModel model(double[] at) {
    double alpha = within(LEAST, 1 - LEAST, at[0]);
    int next = 1;
    double beta = 0;
    if (form.trend() != Trend.NONE) {
      beta = within(Math.min(LEAST, alpha), alpha, at[next++]);
    }
    double gamma = 0;
    if (form.season() != Part.NONE) {
      gamma = within(Math.min(LEAST, 1 - alpha), 1 - alpha, at[next++]);
    }
    double phi = form.trend() == Trend.DAMPED ? within(0.8, 0.98, at[next++]) : 1;
    double level = at[next++];
    double slope = form.trend() == Trend.NONE ? 0 : at[next++];
    double[] season = new double[period];
    double rest = form.season() == Part.MULTIPLICATIVE ? period : 0;
    for (int place = 0; next < at.length; place++) {
      season[place] = at[next];
      rest -= at[next++];
    }
    season[period - 1] = rest;
    var weights = new EtsWeights(alpha, beta, gamma, phi);
    return EtsModel.of(form, weights, new double[] {level, slope}, season);
  }

  private static double within(double low, double high, double coordinate) {
    double bounded = Math.clamp(coordinate, -STEEPEST, STEEPEST);
    return low + (high - low) / (1 + Math.exp(-bounded));
  }

  private void errors(double[] at, double[] out) {
    var model = model(at);
    double[] said = model.oneStep(values);
    double scale = form.error() == Part.MULTIPLICATIVE ? geometricMean(said) : 1;
    for (int t = 0; t < values.length; t++) {
      double error = values[t] - said[t];
      out[t] = form.error() == Part.MULTIPLICATIVE ? error / said[t] * scale : error;
    }
    double[] after = model.update(values).mean(ending.length);
    for (int step = 0; step < ending.length; step++) {
      out[values.length + step] = pull * gap(after[step], ending[step]);
    }
  }

  /** The reference prints no negative demand: there anything at or below 0 ends alike. */
  private static double gap(double said, double printed) {
    return printed <= 0 ? Math.max(0, said) : said - printed;
  }

  private static double geometricMean(double[] forecasts) {
    double logs = 0;
    for (double forecast : forecasts) {
      logs += Math.log(forecast);
    }
    return Math.exp(logs / forecasts.length);
  }

  private double distance(double[] at) {
    double[] after = model(at).update(values).mean(ending.length);
    double furthest = 0;
    for (int step = 0; step < ending.length; step++) {
      furthest = Math.max(furthest, Math.abs(gap(after[step], ending[step])));
    }
    return furthest;
  }

  private double criterion(double[] at) {
    pull = 0;
    double[] out = new double[values.length + ending.length];
    errors(at, out);
    double squares = Arrays.stream(out).map(error -> error * error).sum();
    int free = at.length + 1;
    int room = values.length - free - 1;
    return room <= 0 || Double.isNaN(squares)
        ? Double.POSITIVE_INFINITY
        : values.length * Math.log(Math.max(squares, 1e-300))
            + 2.0 * free
            + 2.0 * free * (free + 1) / room;
  }
}
