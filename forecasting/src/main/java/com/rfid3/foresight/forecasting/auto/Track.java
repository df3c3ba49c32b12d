package com.rfid3.foresight.forecasting.auto;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import com.rfid3.foresight.forecasting.interval.Scales;
import java.util.Arrays;
import java.util.List;

/**
 * What each method said of one series, now and from earlier origins, and what came of it.
 *
 * @param now {@code now[m][s]}: forecast by method m at step s
 * @param earlier {@code earlier[k][m][s]}: the same from the k-th origin, nearest to the end first
 * @param outcomes {@code outcomes[k][s]}, {@code NaN} where not yet or not observed
 * @param scale root mean squared naive error, 0 or {@code NaN} where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Track(
    Series series, double[][] now, double[][][] earlier, double[][] outcomes, double scale) {

  /** Fits all methods at all origins; the work of a forecast. */
  static Track of(Series series, List<Method> methods, int[] offsets, int horizon) {
    int[] within = Offsets.within(series, offsets);
    double[][][] earlier = new double[within.length][][];
    double[][] outcomes = new double[within.length][horizon];
    for (int k = 0; k < within.length; k++) {
      int origin = series.length() - within[k];
      earlier[k] = forecasts(series.head(origin), methods, horizon);
      Arrays.fill(outcomes[k], Double.NaN);
      for (int step = 0; step < Math.min(horizon, within[k]); step++) {
        outcomes[k][step] = series.value(origin + step);
      }
    }
    double scale = Math.sqrt(Scales.naiveSquare(series));
    return new Track(series, forecasts(series, methods, horizon), earlier, outcomes, scale);
  }

  private static double[][] forecasts(Series known, List<Method> methods, int horizon) {
    // A method that cannot judge so short a start is represented by the plain mean.
    double[] plain = Methods.mean().fit(known).mean(horizon);
    double[][] forecasts = new double[methods.size()][];
    for (int m = 0; m < forecasts.length; m++) {
      boolean able = methods.get(m).suits(known);
      forecasts[m] = able ? methods.get(m).fit(known).mean(horizon) : plain.clone();
      for (int step = 0; step < horizon; step++) {
        double value = forecasts[m][step];
        forecasts[m][step] = known.counts() ? Math.max(0, value) : value;
      }
    }
    return forecasts;
  }

  /** The number of origins. */
  int origins() {
    return earlier.length;
  }

  /** Combines the forecasts of one origin. */
  static double[] combined(double[][] forecasts, double[] weights) {
    double[] sum = new double[forecasts[0].length];
    for (int m = 0; m < weights.length; m++) {
      for (int step = 0; step < sum.length && weights[m] > 0; step++) {
        sum[step] += weights[m] * forecasts[m][step];
      }
    }
    return sum;
  }
}
