package com.rfid3.foresight.forecasting.optimise;

/** Symmetric positive definite systems by Cholesky factors. */
public final class LinearSystem {
  private static final double RIDGE = 1e-12;

  private LinearSystem() {}

  /**
   * Solves (A + damping · diag(A)) x = b; a coordinate without influence stays at 0.
   *
   * @param a lower triangle of A, kept
   * @param b right-hand side, kept
   */
  public static double[] damped(double[][] a, double damping, double[] b) {
    double[][] raised = new double[b.length][];
    for (int i = 0; i < b.length; i++) {
      raised[i] = new double[i + 1];
      System.arraycopy(a[i], 0, raised[i], 0, i + 1);
      raised[i][i] += damping * a[i][i] + RIDGE;
    }
    factor(raised);
    return substitute(raised, b.clone());
  }

  /** Replaces the lower triangle of a positive definite matrix by its Cholesky factor. */
  public static void factor(double[][] a) {
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= a[i][k] * a[j][k];
        }
        a[i][j] = i == j ? Math.sqrt(Math.max(sum, RIDGE)) : sum / a[j][j];
      }
    }
  }

  /** Solves L Lᵀ x = b in place of {@code b}, which it returns. */
  public static double[] substitute(double[][] lower, double[] b) {
    for (int i = 0; i < b.length; i++) {
      for (int k = 0; k < i; k++) {
        b[i] -= lower[i][k] * b[k];
      }
      b[i] /= lower[i][i];
    }
    for (int i = b.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < b.length; k++) {
        b[i] -= lower[k][i] * b[k];
      }
      b[i] /= lower[i][i];
    }
    return b;
  }
}
