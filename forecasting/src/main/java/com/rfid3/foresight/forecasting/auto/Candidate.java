package com.rfid3.foresight.forecasting.auto;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Series;

/**
 * A method with the errors it made from earlier origins of one series.
 *
 * @param errors {@code errors[o][s]}: observation minus forecast at step s from 0 after origin o,
 *     {@code NaN} where there is no observation
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Candidate(Method method, double[][] errors) {

  static Candidate judged(Method method, Series series, int[] origins, int horizon) {
    double[][] errors = new double[origins.length][horizon];
    for (int o = 0; o < origins.length; o++) {
      double[] mean = method.fit(series.head(origins[o])).mean(horizon);
      for (int step = 0; step < horizon; step++) {
        int at = origins[o] + step;
        errors[o][step] = at < series.length() ? series.value(at) - mean[step] : Double.NaN;
      }
    }
    return new Candidate(method, errors);
  }

  /** The mean squared error over all origins and steps; infinite where nothing was observed. */
  double meanSquare() {
    double sum = 0;
    int count = 0;
    for (double[] path : errors) {
      for (double error : path) {
        if (!Double.isNaN(error)) {
          sum += error * error;
          count++;
        }
      }
    }
    return count == 0 ? Double.POSITIVE_INFINITY : sum / count;
  }
}
