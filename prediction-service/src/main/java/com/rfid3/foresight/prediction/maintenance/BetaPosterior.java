package com.rfid3.foresight.prediction.maintenance;

/**
 * What is believed of a rate between 0 and 1 after events were counted: a beta distribution.
 *
 * <p>Its distribution function is the regularised incomplete beta function by its continued
 * fraction (Abramowitz and Stegun 26.5.8, evaluated as Lentz did), good to 1e-10.
 *
 * @param alpha prior plus seen events, above 0
 * @param beta prior plus seen non-events, above 0
 */
public record BetaPosterior(double alpha, double beta) {
  private static final double TINY = 1e-300;
  private static final double CLOSE = 1e-13;
  private static final int MOST_TERMS = 10_000;
  private static final int HALVINGS = 60;

  /** The expected rate. */
  public double mean() {
    return alpha / (alpha + beta);
  }

  /** The rate below which the truth lies with probability {@code level}, between 0 and 1. */
  public double quantile(double level) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (distribution(middle) < level) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The probability that the rate lies below {@code rate}. */
  public double distribution(double rate) {
    if (rate <= 0 || rate >= 1) {
      return rate <= 0 ? 0 : 1;
    }
    boolean swap = rate > (alpha + 1) / (alpha + beta + 2);
    double tail = swap ? tail(beta, alpha, 1 - rate) : tail(alpha, beta, rate);
    return swap ? 1 - tail : tail;
  }

  private static double tail(double a, double b, double x) {
    double front = LogGamma.of(a + b) - LogGamma.of(a) - LogGamma.of(b);
    return Math.exp(front + a * Math.log(x) + b * Math.log1p(-x)) / a * fraction(a, b, x);
  }

  private static double fraction(double a, double b, double x) {
    double c = 1;
    double d = 1 / guarded(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m <= MOST_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / guarded(1 + even * d);
      c = guarded(1 + even / c);
      value *= d * c;
      d = 1 / guarded(1 + odd * d);
      c = guarded(1 + odd / c);
      value *= d * c;
      if (Math.abs(d * c - 1) < CLOSE) {
        return value;
      }
    }
    return value;
  }

  private static double guarded(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }
}
