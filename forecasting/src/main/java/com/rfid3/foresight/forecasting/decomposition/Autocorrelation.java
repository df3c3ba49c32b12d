package com.rfid3.foresight.forecasting.decomposition;

/** The sample autocorrelation function. */
public final class Autocorrelation {
  private Autocorrelation() {}

  /**
   * Autocorrelations at lags 0 to {@code most}; all 0 beyond lag 0 for a constant series.
   *
   * @param values observations without gaps
   */
  public static double[] upTo(double[] values, int most) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double[] r = new double[most + 1];
    for (int lag = 0; lag <= most; lag++) {
      for (int t = lag; t < values.length; t++) {
        r[lag] += (values[t] - mean) * (values[t - lag] - mean);
      }
    }
    double variance = r[0];
    for (int lag = 0; lag <= most; lag++) {
      r[lag] = variance > 0 ? r[lag] / variance : 0;
    }
    r[0] = 1;
    return r;
  }
}
