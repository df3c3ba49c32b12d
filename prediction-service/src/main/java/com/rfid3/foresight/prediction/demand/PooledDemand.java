package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.forecasting.Forecast;
import com.rfid3.foresight.forecasting.Forecaster;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.backtest.Scores;
import java.time.LocalDate;
import java.util.List;

/**
 * Puts the one model across classes in the place of a class's own where it told that class's later
 * weeks better, grown on nothing but what was before all of them.
 */
final class PooledDemand {
  /** Classes that make a pool, and weeks of which one must have seen so many. */
  private static final int LEAST_CLASSES = 8;

  private static final int LEAST_WEEKS = 40;

  private final DemandForecasting forecasting;

  PooledDemand(DemandForecasting forecasting) {
    this.forecasting = forecasting;
  }

  /** The same forecasts, some of classes by the model across them. */
  List<JudgedForecast> of(List<JudgedForecast> judged) {
    var classes = judged.stream().filter(PooledDemand::pools).toList();
    if (classes.size() < LEAST_CLASSES) {
      return judged;
    }
    var panel = classes.stream().map(JudgedForecast::series).toList();
    LocalDate next =
        panel.stream().map(DemandSeries::nextWeek).min(LocalDate::compareTo).orElseThrow();
    Forecaster local = DemandForecasting.choice();
    var trial = GlobalTrees.before(panel, next.minusWeeks(forecasting.trialWeeks()), local);
    var beaten =
        classes.stream().filter(each -> beats(scores(each, trial), each.scores())).toList();
    if (beaten.isEmpty()) {
      return judged;
    }
    var served = GlobalTrees.before(panel, LocalDate.MAX, local);
    return judged.stream()
        .map(
            each ->
                beaten.contains(each)
                    ? forecasting
                        .forecast(each, served, scores(each, trial))
                        .madeBefore(past(each, trial))
                    : each)
        .toList();
  }

  // By the trees that had not seen what came after.
  private static Forecast past(JudgedForecast judged, Forecaster trial) {
    Series units = judged.series().units();
    int steps = judged.before().horizon();
    return trial.forecast(units.head(units.length() - steps), steps);
  }

  private Scores scores(JudgedForecast judged, Forecaster trial) {
    return forecasting.backtest(judged.series().units()).compare(trial).rows().getFirst().scores();
  }

  private static boolean beats(Scores ours, Scores theirs) {
    return ours.wape() < theirs.wape();
  }

  private static boolean pools(JudgedForecast each) {
    return each.series().target().kind() == TargetKind.RENTAL_CLASS
        && !each.series().consumed()
        && each.series().units().length() >= LEAST_WEEKS;
  }
}
