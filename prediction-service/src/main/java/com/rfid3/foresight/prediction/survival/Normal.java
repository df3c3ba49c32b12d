package com.rfid3.foresight.prediction.survival;

import smile.math.special.Erf;

/** The standard normal distribution. */
public final class Normal {
  private static final double ROOT_2 = Math.sqrt(2);
  private static final double ROOT_2_PI = Math.sqrt(2 * Math.PI);
  private static final double FAR = 10;
  private static final int HALVINGS = 200;

  private Normal() {}

  /** The density at z. */
  public static double density(double z) {
    return Math.exp(-z * z / 2) / ROOT_2_PI;
  }

  /** Probability of at most z. */
  public static double upTo(double z) {
    return 0.5 * Erf.erfc(-z / ROOT_2);
  }

  /**
   * The quantile, by bisection: exact to the last bit that {@link #upTo} tells.
   *
   * @param probability between 0 and 1, both excluded
   */
  public static double quantile(double probability) {
    double low = -FAR;
    double high = FAR;
    for (int i = 0; i < HALVINGS && low < high; i++) {
      double middle = (low + high) / 2;
      if (upTo(middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
