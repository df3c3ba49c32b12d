package com.rfid3.foresight.benchmarks.accuracy;

import com.rfid3.foresight.forecasting.Forecast;

/** What a forecaster said of one series from one origin: mean and quantiles 0.1, 0.5 and 0.9. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Statement(double[] mean, double[][] quantiles) {
  static final double[] LEVELS = {0.1, 0.5, 0.9};

  static Statement of(Forecast forecast) {
    double[][] quantiles = new double[LEVELS.length][];
    for (int level = 0; level < LEVELS.length; level++) {
      quantiles[level] = forecast.quantile(LEVELS[level]);
    }
    return new Statement(forecast.mean(), quantiles);
  }

  static Statement empty(int horizon) {
    return new Statement(new double[horizon], new double[LEVELS.length][horizon]);
  }
}
