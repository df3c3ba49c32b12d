package com.rfid3.foresight.forecasting.interval;

import com.rfid3.foresight.forecasting.Forecast;
import com.rfid3.foresight.forecasting.SamplePaths;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/**
 * The errors of earlier origins as the distribution of the next ones (split conformal prediction).
 *
 * @param errors {@code errors[o][s]} at step s from 0 after origin o, {@code NaN} where unknown
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ErrorDistribution(double[][] errors) {
  private static final int ENOUGH = 9;

  /**
   * Futures around a mean path.
   *
   * @param floor the least possible value, negative infinity if there is none
   */
  public SamplePaths around(double[] mean, double floor, int count, RandomGenerator random) {
    double[][] paths = new double[count][mean.length];
    int[] drawn = random.ints(count, 0, Math.max(1, errors.length)).toArray();
    for (int step = 0; step < mean.length; step++) {
      double[] sorted = near(step);
      Integer[] order = orderAt(step, drawn, random);
      for (int rank = 0; rank < count; rank++) {
        double error = SamplePaths.quantileOf(sorted, (rank + 0.5) / count);
        paths[order[rank]][step] = Math.max(floor, mean[step] + error);
      }
    }
    return new SamplePaths(paths);
  }

  /** How often central bands held, each error judged against all others of its step. */
  public Forecast.EmpiricalCoverage coverage() {
    return level -> {
      int held = 0;
      int judged = 0;
      for (int step = 0; step < (errors.length == 0 ? 0 : errors[0].length); step++) {
        double[] sorted = near(step);
        double low = SamplePaths.quantileOf(sorted, (1 - level) / 2);
        double high = SamplePaths.quantileOf(sorted, (1 + level) / 2);
        for (double[] path : errors) {
          judged += Double.isNaN(path[step]) ? 0 : 1;
          held += path[step] >= low && path[step] <= high ? 1 : 0;
        }
      }
      return judged < ENOUGH ? OptionalDouble.empty() : OptionalDouble.of((double) held / judged);
    };
  }

  /** The sorted errors at a step, joined by those of its neighbours until there are enough. */
  private double[] near(int step) {
    int horizon = errors.length == 0 ? 0 : errors[0].length;
    for (int reach = 0; reach < horizon; reach++) {
      double[] sorted = between(Math.max(0, step - reach), Math.min(horizon - 1, step + reach));
      if (sorted.length >= ENOUGH) {
        return sorted;
      }
    }
    double[] all = horizon == 0 ? new double[0] : between(0, horizon - 1);
    return all.length == 0 ? new double[] {0} : all;
  }

  private double[] between(int from, int to) {
    return Arrays.stream(errors)
        .flatMapToDouble(path -> Arrays.stream(path, from, to + 1))
        .filter(error -> !Double.isNaN(error))
        .sorted()
        .toArray();
  }

  /** Path numbers from the lowest to the highest drawn error, so that steps move together. */
  private Integer[] orderAt(int step, int[] drawn, RandomGenerator random) {
    double[] key = DoubleStream.generate(random::nextDouble).limit(drawn.length).toArray();
    for (int i = 0; i < drawn.length && errors.length > 0; i++) {
      double error = errors[drawn[i]][step];
      key[i] = Double.isNaN(error) ? key[i] : error + 1e-9 * key[i];
    }
    Integer[] order = new Integer[drawn.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(key[a], key[b]));
    return order;
  }
}
