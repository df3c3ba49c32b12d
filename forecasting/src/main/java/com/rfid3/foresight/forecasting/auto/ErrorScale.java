package com.rfid3.foresight.forecasting.auto;

/**
 * The size of a series' errors before any are known, so that those of unlike series can be pooled.
 * For counts it lies between the naive error and the Poisson deviation of the forecast (geometric
 * mean), as either alone misjudges rare demand.
 */
final class ErrorScale {
  private static final double SHARE_OF_TYPICAL = 0.3;
  private static final double LEAST_RATE = 0.05;

  private ErrorScale() {}

  /**
   * The scale, above 0.
   *
   * @param typical that of the cohort, 0 where no series of it ever moved
   */
  static double of(Track track, double typical) {
    double naive = track.scale() > 0 ? track.scale() : SHARE_OF_TYPICAL * typical;
    if (!(naive > 0)) {
      return 1;
    }
    if (!track.series().counts()) {
      return naive;
    }
    double rate = 0;
    for (double[] forecast : track.now()) {
      for (double value : forecast) {
        rate += value / forecast.length / track.now().length;
      }
    }
    return Math.sqrt(naive * Math.sqrt(rate + LEAST_RATE));
  }
}
