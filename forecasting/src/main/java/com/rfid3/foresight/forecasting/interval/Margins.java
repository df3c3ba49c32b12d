package com.rfid3.foresight.forecasting.interval;

/** The predictive distribution around a point forecast, learnt from earlier outcomes. */
public sealed interface Margins permits ScaledMargins, LocalMargins, MixedMargins {

  /**
   * Fills {@code grid} with quantiles at the levels (i + ½) / n, rising.
   *
   * @param at the forecast they are for
   */
  void fill(At at, double[] grid);

  /**
   * A point forecast.
   *
   * @param step from 0
   * @param scale size of the series' errors
   * @param floor the least possible value, negative infinity if there is none
   */
  record At(int step, double forecast, double scale, double floor) {}
}
