package com.rfid3.foresight.forecasting.interval;

import com.rfid3.foresight.forecasting.SamplePaths;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Futures whose margins are given and whose steps move together as past errors did: a Gaussian
 * copula with one factor common to all steps, each step's values dealt out by rank (Clark et al.
 * 2004, the Schaake shuffle).
 *
 * @param dependence correlation between the errors of two steps, in [0, 1]
 */
public record PathSampler(double dependence) {
  /** Enough for a 1 % tail, at 8 bytes per path and step. */
  public static final int PATHS = 200;

  /**
   * Deals out the margins.
   *
   * @param margins {@code margins[s]}: as many rising values at step s as there are paths
   */
  public SamplePaths draw(double[][] margins, RandomGenerator random) {
    int count = margins[0].length;
    double[] common = random.doubles(count, 0, 1).map(u -> random.nextGaussian()).toArray();
    double[][] paths = new double[count][margins.length];
    double[] key = new double[count];
    long[] ranked = new long[count];
    for (int step = 0; step < margins.length; step++) {
      for (int i = 0; i < count; i++) {
        key[i] =
            Math.sqrt(dependence) * common[i] + Math.sqrt(1 - dependence) * random.nextGaussian();
        ranked[i] = (sortable(key[i]) & ~0xFFFL) | i;
      }
      Arrays.sort(ranked);
      for (int rank = 0; rank < count; rank++) {
        paths[(int) (ranked[rank] & 0xFFF)][step] = margins[step][rank];
      }
    }
    return new SamplePaths(paths);
  }

  /** Bits that order as the numbers do. */
  private static long sortable(double key) {
    long bits = Double.doubleToLongBits(key);
    return bits < 0 ? (~bits ^ Long.MIN_VALUE) : bits;
  }

  /**
   * The mean correlation between the scaled errors of different steps of one origin.
   *
   * @param errors {@code errors[o][s]}, {@code NaN} where unknown
   */
  public static PathSampler learned(Iterable<double[]> errors) {
    double squares = 0;
    double products = 0;
    long singles = 0;
    long pairs = 0;
    for (double[] path : errors) {
      double sum = 0;
      double own = 0;
      int present = 0;
      for (double error : path) {
        if (!Double.isNaN(error)) {
          sum += error;
          own += error * error;
          present++;
        }
      }
      squares += own;
      singles += present;
      products += sum * sum - own;
      pairs += (long) present * (present - 1);
    }
    double variance = squares / singles;
    double covariance = products / pairs;
    double dependence = pairs > 0 && variance > 0 ? covariance / variance : 0;
    return new PathSampler(Math.clamp(dependence, 0, 0.95));
  }
}
