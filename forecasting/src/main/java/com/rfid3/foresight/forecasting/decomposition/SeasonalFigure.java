package com.rfid3.foresight.forecasting.decomposition;

import com.rfid3.foresight.forecasting.Series;

/**
 * The classical decomposition: a centred moving average, and what is left per place of a season.
 */
public final class SeasonalFigure {
  private SeasonalFigure() {}

  /** How a season joins the level. */
  public enum Kind {
    /** Added to it. */
    ADDITIVE,
    /** Multiplying it. */
    MULTIPLICATIVE
  }

  /**
   * The seasonal figure (Kendall & Stuart 1983, as in R's {@code decompose}): effects average 0
   * where additive, 1 where multiplicative.
   *
   * @param values observations, {@code NaN} where missing, at least two seasons
   * @return one effect per place, place 0 being that of {@code values[0]}; 0 (or 1) for a place
   *     that was never observed
   */
  public static double[] of(double[] values, int period, Kind kind) {
    double[] trend = centredMean(values, period);
    double neutral = kind == Kind.ADDITIVE ? 0 : 1;
    double[] figure = new double[period];
    double total = 0;
    for (int place = 0; place < period; place++) {
      double sum = 0;
      int count = 0;
      for (int t = place; t < values.length; t += period) {
        double rest = kind == Kind.ADDITIVE ? values[t] - trend[t] : values[t] / trend[t];
        if (Double.isFinite(rest)) {
          sum += rest;
          count++;
        }
      }
      figure[place] = count == 0 ? neutral : sum / count;
      total += figure[place];
    }
    double mean = total / period;
    for (int place = 0; place < period; place++) {
      figure[place] = kind == Kind.ADDITIVE ? figure[place] - mean : figure[place] / mean;
    }
    return figure;
  }

  /** The centred mean over one season, {@code NaN} within half a season of the ends. */
  public static double[] centredMean(double[] values, int period) {
    double[] trend = new double[values.length];
    java.util.Arrays.fill(trend, Double.NaN);
    int half = period / 2;
    boolean even = period % 2 == 0;
    for (int t = half; t + half < values.length; t++) {
      double sum = even ? (values[t - half] + values[t + half]) / 2 : 0;
      int reach = even ? half - 1 : half;
      for (int k = -reach; k <= reach; k++) {
        sum += values[t + k];
      }
      trend[t] = sum / period;
    }
    return trend;
  }

  /**
   * Whether the autocorrelation at the season is significant at 10 % (Assimakopoulos & Nikolopoulos
   * 2000, as in the M3 and M4 competitions); false for fewer than two seasons.
   */
  public static boolean isPresent(Series series, int period) {
    int length = series.length();
    if (period < 2 || length <= 2 * period) {
      return false;
    }
    double[] values = Gaps.filled(series);
    double[] r = Autocorrelation.upTo(values, period);
    double squares = 0;
    for (int lag = 1; lag < period; lag++) {
      squares += r[lag] * r[lag];
    }
    double standardError = Math.sqrt((1 + 2 * squares) / length);
    return Math.abs(r[period]) > 1.6448536269514722 * standardError;
  }
}
