package com.rfid3.foresight.forecasting.ets;

/**
 * Smoothing weights in the error-correction form and within the bounds of R's {@code ets}; fitted
 * weights keep 0.0001 away from 0 and 1.
 *
 * @param alpha weight of the level, in (0, 1)
 * @param beta weight of the trend, below {@code alpha}; 0 without a trend
 * @param gamma weight of the season, below {@code 1 − alpha}; 0 without a season
 * @param phi damping of the trend, 0.8 to 0.98; 1 without
 */
public record EtsWeights(double alpha, double beta, double gamma, double phi) {
  private static final double EDGE = 1e-4;
  private static final double LEAST_PHI = 0.8;
  private static final double PHI_SPAN = 0.18;
  private static final double STEEPEST = 12;

  /** Reads unbounded coordinates (logistic scale) in the order alpha, beta, gamma, phi. */
  static EtsWeights decoded(EtsForm form, double[] coordinates) {
    double alpha = within(EDGE, 1 - EDGE, coordinates[0]);
    int next = 1;
    double beta = 0;
    if (form.trend() != EtsForm.Trend.NONE) {
      beta = within(Math.min(EDGE, alpha), alpha, coordinates[next++]);
    }
    double gamma = 0;
    if (form.season() != EtsForm.Part.NONE) {
      gamma = within(Math.min(EDGE, 1 - alpha), 1 - alpha, coordinates[next++]);
    }
    double phi = 1;
    if (form.trend() == EtsForm.Trend.DAMPED) {
      phi = within(LEAST_PHI, LEAST_PHI + PHI_SPAN, coordinates[next]);
    }
    return new EtsWeights(alpha, beta, gamma, phi);
  }

  /** The coordinate of a share of its span, for starting points. */
  static double coordinate(double share) {
    return Math.log(share / (1 - share));
  }

  private static double within(double low, double high, double coordinate) {
    double bounded = Math.clamp(coordinate, -STEEPEST, STEEPEST);
    return low + (high - low) / (1 + Math.exp(-bounded));
  }
}
