package com.rfid3.foresight.forecasting.interval;

import com.rfid3.foresight.forecasting.Forecast;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Where outcomes fell in the distributions forecast for them.
 *
 * @param depth per outcome the level of the narrowest central band that holds it, sorted
 * @param loss mean pinball loss over all levels of a grid, in units of the series' scale
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Coverage(double[] depth, double loss) implements Forecast.EmpiricalCoverage {
  private static final int LEAST = 20;

  static Coverage of(Margins margins, Calibration outcomes, double floor, int levels) {
    double[] depth = new double[outcomes.size()];
    double[] grid = new double[levels];
    double loss = 0;
    for (int i = 0; i < depth.length; i++) {
      var at = new Margins.At(outcomes.step(i), outcomes.forecast(i), outcomes.scale(i), floor);
      margins.fill(at, grid);
      depth[i] = depth(grid, outcomes.outcome(i));
      loss += pinball(grid, outcomes.outcome(i)) / outcomes.scale(i);
    }
    Arrays.sort(depth);
    return new Coverage(depth, loss / Math.max(1, depth.length));
  }

  /** Two neighbouring levels hold what lies between them; the bounds belong to the band. */
  private static double depth(double[] grid, double outcome) {
    int below = 0;
    int above = 0;
    for (double quantile : grid) {
      below += quantile < outcome ? 1 : 0;
      above += quantile > outcome ? 1 : 0;
    }
    double least = Math.max(below, above) / (double) grid.length;
    return Math.max(0, 2 * least - 1);
  }

  private static double pinball(double[] grid, double outcome) {
    double loss = 0;
    for (int i = 0; i < grid.length; i++) {
      double level = (i + 0.5) / grid.length;
      double miss = outcome - grid[i];
      loss += Math.max(level * miss, (level - 1) * miss) / grid.length;
    }
    return loss;
  }

  @Override
  public OptionalDouble of(double level) {
    if (depth.length < LEAST) {
      return OptionalDouble.empty();
    }
    int held = 0;
    while (held < depth.length && depth[held] <= level) {
      held++;
    }
    return OptionalDouble.of((double) held / depth.length);
  }
}
