package com.rfid3.foresight.forecasting.decomposition;

import com.rfid3.foresight.forecasting.decomposition.SeasonalFigure.Kind;

/**
 * A season's figure, drawn towards none by its noise.
 *
 * @param figure effects by place, place 0 being that of the first observation
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ShrunkSeason(double[] figure, Kind kind) {
  private static final double LEAST_EFFECT = 0.05;

  /** The figure in observations without gaps, of the kind that leaves the smaller rest. */
  static ShrunkSeason in(double[] values, int period) {
    double[] trend = SeasonalFigure.centredMean(values, period);
    var additive = shrunk(values, trend, period, Kind.ADDITIVE);
    boolean positive = true;
    for (int t = 0; t < values.length; t++) {
      positive &= values[t] >= 0 && !(trend[t] <= 0);
    }
    if (!positive) {
      return additive;
    }
    var multiplicative = shrunk(values, trend, period, Kind.MULTIPLICATIVE);
    for (double effect : multiplicative.figure) {
      positive &= effect > LEAST_EFFECT;
    }
    boolean better = multiplicative.rest(values, trend) < additive.rest(values, trend);
    return positive && better ? multiplicative : additive;
  }

  private static ShrunkSeason shrunk(double[] values, double[] trend, int period, Kind kind) {
    double[] figure = SeasonalFigure.of(values, period, kind);
    double neutral = kind == Kind.ADDITIVE ? 0 : 1;
    double signal = 0;
    double noise = 0;
    int inside = 0;
    for (int t = 0; t < values.length; t++) {
      double rest = kind == Kind.ADDITIVE ? values[t] - trend[t] : values[t] / trend[t];
      if (Double.isFinite(rest)) {
        double effect = figure[t % period];
        noise += (rest - effect) * (rest - effect);
        signal += (effect - neutral) * (effect - neutral);
        inside++;
      }
    }
    // Mean squares between and within places: their ratio is the F statistic of the season.
    double between = signal / (period - 1);
    double within = noise / Math.max(1, inside - period);
    double keep = between > 0 ? Math.max(0, 1 - within / between) : 0;
    for (int place = 0; place < period; place++) {
      figure[place] = neutral + keep * (figure[place] - neutral);
    }
    return new ShrunkSeason(figure, kind);
  }

  private double rest(double[] values, double[] trend) {
    double squares = 0;
    for (int t = 0; t < values.length; t++) {
      double effect = figure[t % figure.length];
      double fitted = kind == Kind.ADDITIVE ? trend[t] + effect : trend[t] * effect;
      squares += Double.isNaN(fitted) ? 0 : (values[t] - fitted) * (values[t] - fitted);
    }
    return squares;
  }
}
