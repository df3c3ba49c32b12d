package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.forecasting.Forecast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A forecast week by week, small enough to be kept: the mean and the quantiles at {@link #LEVELS}.
 *
 * @param mean expected units per step
 * @param quantiles one list of steps per level, rising with the level
 */
public record WeeklyPath(List<Double> mean, List<List<Double>> quantiles) {
  private static final double[] LEVELS = {0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975};

  /** Reads a forecast at the levels. */
  static WeeklyPath of(Forecast forecast) {
    var quantiles = new ArrayList<List<Double>>();
    for (double level : LEVELS) {
      quantiles.add(Arrays.stream(forecast.quantile(level)).boxed().toList());
    }
    return new WeeklyPath(Arrays.stream(forecast.mean()).boxed().toList(), quantiles);
  }

  /** Number of weeks. */
  public int steps() {
    return mean.size();
  }

  /** The same path with each step multiplied. */
  WeeklyPath times(double[] factors) {
    return new WeeklyPath(
        times(mean, factors), quantiles.stream().map(steps -> times(steps, factors)).toList());
  }

  private static List<Double> times(List<Double> steps, double[] factors) {
    return IntStream.range(0, steps.size())
        .mapToObj(step -> steps.get(step) * factors[step])
        .toList();
  }

  /**
   * The quantile of a step, interpolated between the kept levels; outside of them the outermost.
   *
   * @param level between 0 and 1
   */
  public double quantile(double level, int step) {
    if (level <= LEVELS[0]) {
      return at(0, step);
    }
    for (int i = 1; i < LEVELS.length; i++) {
      if (level <= LEVELS[i]) {
        double share = (level - LEVELS[i - 1]) / (LEVELS[i] - LEVELS[i - 1]);
        return at(i - 1, step) + share * (at(i, step) - at(i - 1, step));
      }
    }
    return at(LEVELS.length - 1, step);
  }

  /** Probability that a step's units lie above a number, interpolated between the kept levels. */
  public double above(double units, int step) {
    if (units < at(0, step)) {
      return 1 - LEVELS[0] / 2;
    }
    for (int i = 1; i < LEVELS.length; i++) {
      double low = at(i - 1, step);
      double high = at(i, step);
      if (units < high) {
        double share = (units - low) / (high - low);
        return 1 - (LEVELS[i - 1] + share * (LEVELS[i] - LEVELS[i - 1]));
      }
    }
    return (1 - LEVELS[LEVELS.length - 1]) / 2;
  }

  private double at(int level, int step) {
    return quantiles.get(level).get(step);
  }
}
