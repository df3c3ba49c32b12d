package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.forecasting.Forecast;
import com.rfid3.foresight.forecasting.Forecaster;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.auto.AutoForecaster;
import com.rfid3.foresight.forecasting.backtest.Backtest;
import com.rfid3.foresight.forecasting.backtest.Comparison;
import com.rfid3.foresight.forecasting.backtest.Scores;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses per series among seasonal naive, exponential smoothing and an 8-week mean by rolling
 * origin, and serves the choice only where it beats both baselines on weeks it had not seen;
 * otherwise the better baseline is served under its own name.
 */
public final class DemandForecasting {
  private static final int WINDOW = 8;
  private static final int FARTHEST_WEEKS = 14;
  private static final Forecaster CHOICE =
      AutoForecaster.of(Methods.seasonalNaive(), Methods.ses(), Methods.windowMean(WINDOW));
  private static final List<Forecaster> BASELINES =
      List.of(
          AutoForecaster.of(Methods.seasonalNaive()),
          AutoForecaster.of(Methods.windowMean(WINDOW)));

  private final int horizon;
  private final int origins;

  /**
   * @param horizon weeks that each origin of the backtest looks ahead
   * @param origins earlier origins, a week apart
   */
  public DemandForecasting(int horizon, int origins) {
    this.horizon = horizon;
    this.origins = origins;
  }

  /** Forecasts one series and judges what it serves. */
  public JudgedForecast forecast(DemandSeries series, int steps) {
    Series units = series.units();
    Comparison choice = backtest(units).compare(CHOICE);
    Forecaster baseline = BASELINES.getFirst();
    Comparison.Row baselineRow = choice.baseline();
    Comparison.Row mean = backtest(units).compare(BASELINES.getLast()).rows().getFirst();
    if (mean.scores().wape() < baselineRow.scores().wape()) {
      baseline = BASELINES.getLast();
      baselineRow = mean;
    }
    Comparison.Row chosen = choice.rows().getFirst();
    boolean beats = chosen.scores().wape() < baselineRow.scores().wape();
    Forecaster served = beats ? CHOICE : baseline;
    var forecast = served.forecast(units, steps);
    var judgement =
        new JudgedForecast.Judgement(
            beats ? chosen.scores() : baselineRow.scores(), baselineRow.scores());
    return judged(series, forecast, served, judgement);
  }

  /** The forecast of a series by another method, which on the same origins had these scores. */
  JudgedForecast forecast(JudgedForecast other, Forecaster served, Scores scores) {
    DemandSeries series = other.series();
    var forecast = served.forecast(series.units(), other.forecast().horizon());
    return judged(series, forecast, served, new JudgedForecast.Judgement(scores, other.baseline()));
  }

  private static JudgedForecast judged(
      DemandSeries series,
      Forecast forecast,
      Forecaster served,
      JudgedForecast.Judgement judgement) {
    Series units = series.units();
    int steps = forecast.horizon();
    int past = Math.min(steps, units.length() - 1);
    // Further ahead than a third of its past, a series says little of itself.
    int ahead = Math.clamp(units.length() / 3, steps, Math.max(steps, FARTHEST_WEEKS));
    return new JudgedForecast(
        series,
        forecast,
        forecast,
        WeeklyPath.of(ahead > steps ? served.forecast(units, ahead) : forecast),
        served.forecast(units.head(units.length() - past), past),
        forecast.method(),
        judgement);
  }

  /** The local pool, of which one is chosen per series. */
  static Forecaster choice() {
    return CHOICE;
  }

  /** Weeks at the end of a series that the backtest judges. */
  int trialWeeks() {
    return horizon + origins;
  }

  /** The backtest of a series: origins a week apart at its end. */
  Backtest backtest(Series units) {
    int last = units.length() - 1;
    int[] from =
        IntStream.rangeClosed(Math.max(1, last - origins + 1), last)
            .map(origin -> Math.max(1, origin - horizon + 1))
            .distinct()
            .toArray();
    return Backtest.at(List.of(units), horizon, from);
  }

  /** The names of the methods by their weighted absolute error, least first. */
  static Comparator<Comparison.Row> byError() {
    return Comparator.comparingDouble(row -> row.scores().wape());
  }
}
