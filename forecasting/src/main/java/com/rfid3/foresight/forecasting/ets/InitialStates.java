package com.rfid3.foresight.forecasting.ets;

import com.rfid3.foresight.forecasting.decomposition.SeasonalFigure;
import com.rfid3.foresight.forecasting.decomposition.SeasonalFigure.Kind;
import com.rfid3.foresight.forecasting.ets.EtsForm.Part;
import com.rfid3.foresight.forecasting.ets.EtsForm.Trend;
import java.util.Arrays;

/**
 * First guesses of the states before the first observation: the season from a classical
 * decomposition, level and trend from a line through the start (Hyndman et al. 2008, 2.6.1).
 */
final class InitialStates {
  private static final int LEAST_START = 10;

  private InitialStates() {}

  /** The guess for observations without gaps. */
  static EtsState guess(EtsForm form, double[] values, int period) {
    double[] season = season(form, values, period);
    int start = Math.min(values.length, Math.max(LEAST_START, 2 * period));
    double[] adjusted = new double[start];
    for (int t = 0; t < start; t++) {
      double effect = season[t % season.length];
      adjusted[t] = form.season() == Part.MULTIPLICATIVE ? values[t] / effect : values[t] - effect;
    }
    double mean = Arrays.stream(adjusted).average().orElseThrow();
    double slope = form.trend() == Trend.NONE || start < 2 ? 0 : slope(adjusted, mean);
    double level = mean - slope * (start + 1) / 2.0;
    if (form.multiplies() && level + slope <= 0) {
      return new EtsState(mean, 0, season, 0);
    }
    return new EtsState(level, slope, season, 0);
  }

  private static double[] season(EtsForm form, double[] values, int period) {
    return switch (form.season()) {
      case NONE -> new double[1];
      case ADDITIVE -> SeasonalFigure.of(values, period, Kind.ADDITIVE);
      case MULTIPLICATIVE ->
          Arrays.stream(SeasonalFigure.of(values, period, Kind.MULTIPLICATIVE))
              .map(effect -> Math.max(effect, 1e-2))
              .toArray();
    };
  }

  private static double slope(double[] values, double mean) {
    double middle = (values.length - 1) / 2.0;
    double cross = 0;
    double spread = 0;
    for (int t = 0; t < values.length; t++) {
      cross += (t - middle) * (values[t] - mean);
      spread += (t - middle) * (t - middle);
    }
    return cross / spread;
  }
}
