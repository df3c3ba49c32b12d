package com.rfid3.foresight.forecasting.profile;

import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.decomposition.Autocorrelation;
import com.rfid3.foresight.forecasting.decomposition.Gaps;
import com.rfid3.foresight.forecasting.decomposition.SeasonalFigure;
import java.util.OptionalInt;

/** Finds the season of a series by its autocorrelation. */
final class Seasons {
  private Seasons() {}

  /** The candidate with the highest significant autocorrelation once a trend is taken out. */
  static OptionalInt strongest(Series series, int... candidates) {
    double[] level = detrended(Gaps.filled(series));
    double highest = 0;
    int found = 0;
    for (int period : candidates) {
      if (SeasonalFigure.isPresent(Series.of(level), period)) {
        double here = Autocorrelation.upTo(level, period)[period];
        if (here > highest) {
          highest = here;
          found = period;
        }
      }
    }
    return found == 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  private static double[] detrended(double[] values) {
    double middle = (values.length - 1) / 2.0;
    double cross = 0;
    double spread = 0;
    for (int t = 0; t < values.length; t++) {
      cross += (t - middle) * values[t];
      spread += (t - middle) * (t - middle);
    }
    double slope = spread > 0 ? cross / spread : 0;
    double[] level = new double[values.length];
    for (int t = 0; t < values.length; t++) {
      level[t] = values[t] - slope * (t - middle);
    }
    return level;
  }
}
