package com.rfid3.foresight.prediction.maintenance;

/** Natural logarithm of the gamma function. */
final class LogGamma {
  private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
  private static final double FAR = 15;

  private LogGamma() {}

  /**
   * Stirling's series (Abramowitz and Stegun 6.1.41), the argument first moved up by the recurrence
   * to where seven terms are good to 1e-14.
   *
   * @param x above 0
   */
  static double of(double x) {
    double shift = 0;
    double z = x;
    while (z < FAR) {
      shift += Math.log(z);
      z++;
    }
    double i = 1 / (z * z);
    double series =
        (1 / 12.0 - i * (1 / 360.0 - i * (1 / 1260.0 - i * (1 / 1680.0 - i * (1 / 1188.0))))) / z;
    return (z - 0.5) * Math.log(z) - z + HALF_LOG_TWO_PI + series - shift;
  }
}
