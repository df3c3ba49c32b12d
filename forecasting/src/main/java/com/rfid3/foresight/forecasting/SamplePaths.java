package com.rfid3.foresight.forecasting;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Equally likely futures of one series; sums over steps keep the dependence between them.
 *
 * <p>Per step the values are spread over the predictive distribution at evenly spaced levels, so a
 * quantile read from them carries no sampling noise.
 */
public final class SamplePaths {
  private final double[][] paths;
  private final double[][] sortedByStep;

  /**
   * @param paths {@code paths[i][s]}: path i at step s from 0; at least one, all of one length
   */
  public SamplePaths(double[][] paths) {
    this.paths = Arrays.stream(paths).map(double[]::clone).toArray(double[][]::new);
    this.sortedByStep = new double[paths[0].length][];
    for (int step = 0; step < sortedByStep.length; step++) {
      sortedByStep[step] = column(step);
      Arrays.sort(sortedByStep[step]);
    }
  }

  /**
   * The futures of a sum of series, path by path: so the quantiles of a total are those of the sum,
   * not sums of quantiles.
   *
   * @param parts at least one, all with as many paths and steps
   */
  public static SamplePaths summed(List<SamplePaths> parts) {
    double[][] sums = new double[parts.getFirst().count()][parts.getFirst().horizon()];
    for (SamplePaths part : parts) {
      for (int i = 0; i < sums.length; i++) {
        for (int step = 0; step < sums[i].length; step++) {
          sums[i][step] += part.paths[i][step];
        }
      }
    }
    return new SamplePaths(sums);
  }

  /** The number of paths. */
  public int count() {
    return paths.length;
  }

  /** The number of steps. */
  public int horizon() {
    return sortedByStep.length;
  }

  /** A copy of one path. */
  public double[] path(int index) {
    return paths[index].clone();
  }

  /**
   * The quantile per step, interpolated between the midpoints of the sorted paths.
   *
   * @param level between 0 and 1, both excluded
   */
  public double[] quantile(double level) {
    return Arrays.stream(sortedByStep).mapToDouble(sorted -> quantileOf(sorted, level)).toArray();
  }

  /** The share of paths above {@code level} at each step. */
  public double[] probabilityAbove(double level) {
    return Arrays.stream(sortedByStep).mapToDouble(sorted -> shareAbove(sorted, level)).toArray();
  }

  /** The share of paths whose sum over the first {@code steps} steps is above {@code level}. */
  public double probabilityTotalAbove(int steps, double level) {
    return shareAbove(totals(steps), level);
  }

  /** The sums over the first {@code steps} steps, one per path, sorted. */
  public double[] totals(int steps) {
    return summarised(path -> Arrays.stream(path, 0, steps).sum());
  }

  /** The highest value over the horizon, one per path, sorted. */
  public double[] peaks() {
    return summarised(path -> Arrays.stream(path).max().orElseThrow());
  }

  /** A number drawn from each path, sorted. */
  public double[] summarised(ToDoubleFunction<double[]> summary) {
    return Arrays.stream(paths)
        .mapToDouble(path -> summary.applyAsDouble(path.clone()))
        .sorted()
        .toArray();
  }

  /** The quantile of a sorted sample whose i-th value stands for the level (i + ½) / n. */
  public static double quantileOf(double[] sorted, double level) {
    double place = level * sorted.length - 0.5;
    int below = (int) Math.floor(place);
    if (below < 0) {
      return sorted[0];
    }
    if (below >= sorted.length - 1) {
      return sorted[sorted.length - 1];
    }
    return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
  }

  private static double shareAbove(double[] sorted, double level) {
    int above = 0;
    for (int i = sorted.length - 1; i >= 0 && sorted[i] > level; i--) {
      above++;
    }
    return (double) above / sorted.length;
  }

  private double[] column(int step) {
    return Arrays.stream(paths).mapToDouble(path -> path[step]).toArray();
  }
}
