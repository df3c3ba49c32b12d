package com.rfid3.foresight.forecasting.optimise;

import java.util.Arrays;

/**
 * Levenberg–Marquardt with forward differences: the least sum of squares of a residual vector (Moré
 * 1978). Keeps its work space between calls, so an instance belongs to one thread.
 */
public final class LeastSquares {
  private static final double FIRST_DAMPING = 1e-2;
  private static final int MOST_TRIALS = 6;
  private static final double RELATIVE_STEP = 1e-6;

  private final Residuals problem;
  private final double tolerance;
  private final double[][] jacobian;
  private final double[][] normal;
  private double[] residuals;
  private double[] trial;
  private double damping = FIRST_DAMPING;

  /** A residual vector that depends on parameters. */
  @FunctionalInterface
  public interface Residuals {
    /**
     * Fills {@code out} for these parameters; where they are not admissible, with something that is
     * not finite.
     */
    void at(double[] parameters, double[] out);
  }

  /**
   * A solver for one problem.
   *
   * @param parameters number of parameters
   * @param size length of the residual vector
   * @param tolerance relative fall of the sum of squares below which an iteration was the last
   */
  public LeastSquares(Residuals problem, int parameters, int size, double tolerance) {
    this.problem = problem;
    this.tolerance = tolerance;
    this.jacobian = new double[parameters][size];
    this.normal = new double[parameters][parameters];
    this.residuals = new double[size];
    this.trial = new double[size];
  }

  /**
   * Improves {@code parameters} in place.
   *
   * @return the sum of squares reached, infinite where the start is not admissible
   */
  public double improve(double[] parameters, int iterations) {
    damping = FIRST_DAMPING;
    problem.at(parameters, residuals);
    double cost = square(residuals);
    for (int i = 0; i < iterations && Double.isFinite(cost); i++) {
      differentiate(parameters);
      double next = step(parameters, cost);
      boolean last = !(cost - next > tolerance * cost);
      cost = next;
      if (last) {
        break;
      }
    }
    return cost;
  }

  private void differentiate(double[] parameters) {
    for (int j = 0; j < jacobian.length; j++) {
      double kept = parameters[j];
      double step = RELATIVE_STEP * Math.max(1e-2, Math.abs(kept));
      parameters[j] = kept + step;
      problem.at(parameters, jacobian[j]);
      parameters[j] = kept;
      double scale = 1 / step;
      for (int t = 0; t < residuals.length; t++) {
        jacobian[j][t] = (jacobian[j][t] - residuals[t]) * scale;
      }
    }
    for (int j = 0; j < jacobian.length; j++) {
      for (int k = 0; k <= j; k++) {
        normal[j][k] = dot(jacobian[j], jacobian[k]);
      }
    }
  }

  /** Tries dampings until one lowers the cost; moves {@code parameters} and returns the cost. */
  private double step(double[] parameters, double cost) {
    double[] gradient = new double[parameters.length];
    Arrays.setAll(gradient, j -> dot(jacobian[j], residuals));
    for (int attempt = 0; attempt < MOST_TRIALS; attempt++) {
      double[] moved = LinearSystem.damped(normal, damping, gradient);
      for (int j = 0; j < moved.length; j++) {
        moved[j] = parameters[j] - moved[j];
      }
      problem.at(moved, trial);
      double reached = square(trial);
      if (reached < cost) {
        damping = Math.max(1e-9, damping / 8);
        System.arraycopy(moved, 0, parameters, 0, moved.length);
        double[] swap = residuals;
        residuals = trial;
        trial = swap;
        return reached;
      }
      damping *= 6;
    }
    return cost;
  }

  private static double square(double[] vector) {
    double sum = dot(vector, vector);
    return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
  }

  private static double dot(double[] left, double[] right) {
    // Four sums run side by side; one alone would wait for each addition.
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int t = 0;
    for (; t + 3 < left.length; t += 4) {
      a += left[t] * right[t];
      b += left[t + 1] * right[t + 1];
      c += left[t + 2] * right[t + 2];
      d += left[t + 3] * right[t + 3];
    }
    for (; t < left.length; t++) {
      a += left[t] * right[t];
    }
    return a + b + c + d;
  }
}
