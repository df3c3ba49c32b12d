package com.rfid3.foresight.forecasting.theta;

import com.rfid3.foresight.forecasting.Model;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.decomposition.Adjusted;
import com.rfid3.foresight.forecasting.decomposition.Gaps;
import com.rfid3.foresight.forecasting.decomposition.SeasonalFigure;
import com.rfid3.foresight.forecasting.decomposition.SeasonalFigure.Kind;
import java.util.Arrays;
import java.util.function.Function;

/** The seasonal treatment that both Theta methods share. */
final class ThetaSeason {
  private static final double LEAST_EFFECT = 1e-4;

  private ThetaSeason() {}

  /**
   * Fits to the series without its multiplicative season where that is significant and can be
   * divided out; to the series itself otherwise.
   */
  static Model around(Series series, Function<Series, Model> method) {
    int period = series.period();
    if (!SeasonalFigure.isPresent(series, period)) {
      return method.apply(series);
    }
    double[] figure = SeasonalFigure.of(Gaps.filled(series), period, Kind.MULTIPLICATIVE);
    if (!Arrays.stream(figure).allMatch(effect -> effect >= LEAST_EFFECT)) {
      return method.apply(series);
    }
    double[] rest = Adjusted.without(series.values(), figure, Kind.MULTIPLICATIVE);
    var inner = method.apply(Series.of(rest).named(series.id()));
    return new Adjusted(inner, Adjusted.turned(figure, series.length()), Kind.MULTIPLICATIVE);
  }
}
