package com.rfid3.foresight.forecasting.naive;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Model;
import com.rfid3.foresight.forecasting.Series;

/**
 * The value one season ago; a missing one is looked for a season earlier.
 *
 * @param name name of the method
 * @param ownPeriod whether to use the series' own period; otherwise 1, which makes it the naive
 *     method
 */
public record SeasonalNaive(String name, boolean ownPeriod) implements Method {

  @Override
  public int leastObservations(Series series) {
    return 1;
  }

  @Override
  public boolean suits(Series series) {
    return series.observed() > 0 && (!ownPeriod || series.length() > series.period());
  }

  @Override
  public Model fit(Series series) {
    series.requireObserved(1, name);
    int period = ownPeriod ? series.period() : 1;
    double[] season = new double[period];
    double last = latest(series, series.length() - 1, 1);
    for (int i = 0; i < period; i++) {
      double sameSeason = latest(series, series.length() - period + i, period);
      season[i] = Double.isNaN(sameSeason) ? last : sameSeason;
    }
    return new LastValues(season);
  }

  private static double latest(Series series, int from, int stride) {
    for (int at = from; at >= 0; at -= stride) {
      if (!Double.isNaN(series.value(at))) {
        return series.value(at);
      }
    }
    return Double.NaN;
  }
}
