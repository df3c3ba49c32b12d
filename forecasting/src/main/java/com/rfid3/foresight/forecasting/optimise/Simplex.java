package com.rfid3.foresight.forecasting.optimise;

import java.util.Arrays;

/** Weights that are not negative and add up to one. */
public final class Simplex {
  private static final int ITERATIONS = 400;

  private Simplex() {}

  /**
   * The weights w with the least wᵀGw, by projected gradient steps from equal weights.
   *
   * @param gram symmetric and positive semidefinite
   */
  public static double[] leastSquare(double[][] gram) {
    int size = gram.length;
    double[] weights = new double[size];
    Arrays.fill(weights, 1.0 / size);
    // The largest eigenvalue is at most the largest absolute row sum.
    double steepest =
        Arrays.stream(gram).mapToDouble(r -> Arrays.stream(r).map(Math::abs).sum()).max().orElse(1);
    for (int i = 0; i < ITERATIONS && steepest > 0; i++) {
      double[] moved = new double[size];
      for (int j = 0; j < size; j++) {
        double gradient = 0;
        for (int k = 0; k < size; k++) {
          gradient += gram[j][k] * weights[k];
        }
        moved[j] = weights[j] - gradient / steepest;
      }
      weights = project(moved);
    }
    return weights;
  }

  /** The nearest point of the simplex (Duchi et al. 2008). */
  public static double[] project(double[] point) {
    double[] sorted = point.clone();
    Arrays.sort(sorted);
    double sum = 0;
    double shift = 0;
    for (int k = 1; k <= sorted.length; k++) {
      sum += sorted[sorted.length - k];
      double candidate = (sum - 1) / k;
      if (sorted[sorted.length - k] > candidate) {
        shift = candidate;
      }
    }
    double[] projected = new double[point.length];
    for (int j = 0; j < point.length; j++) {
      projected[j] = Math.max(0, point[j] - shift);
    }
    return projected;
  }
}
