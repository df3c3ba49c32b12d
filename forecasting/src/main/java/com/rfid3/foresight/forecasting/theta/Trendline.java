package com.rfid3.foresight.forecasting.theta;

/**
 * The least-squares line through a series.
 *
 * @param start its value at the first observation
 */
record Trendline(double start, double slope) {

  /** The line through observations without gaps. */
  static Trendline of(double[] values) {
    double middle = (values.length - 1) / 2.0;
    double mean = 0;
    double cross = 0;
    double spread = 0;
    for (int t = 0; t < values.length; t++) {
      mean += values[t] / values.length;
      cross += (t - middle) * values[t];
      spread += (t - middle) * (t - middle);
    }
    double slope = spread > 0 ? cross / spread : 0;
    return new Trendline(mean - slope * middle, slope);
  }
}
