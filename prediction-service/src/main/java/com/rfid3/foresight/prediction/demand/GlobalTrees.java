package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.forecasting.Forecast;
import com.rfid3.foresight.forecasting.Forecaster;
import com.rfid3.foresight.forecasting.Progress;
import com.rfid3.foresight.forecasting.SamplePaths;
import com.rfid3.foresight.forecasting.Series;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.math.MathEx;
import smile.model.cart.Loss;
import smile.regression.GradientTreeBoost;

/**
 * One model across classes: boosted trees on lags, means and the calendar of all of them, each in
 * units of its own level, one row per class, origin and step (direct forecasts). What a class shows
 * once, a hundred show a hundred times.
 *
 * <p>Spread is that of the local method, moved to the mean that the trees say.
 */
final class GlobalTrees implements Forecaster {
  /** The method as tables and answers spell it. */
  static final String NAME = "global_trees";

  private static final int[] STEPS = {1, 2, 3, 4, 6, 9, 13};
  private static final int MOST_ROWS = 30_000;
  private static final long SEED = 42;
  private static final String UNITS = "units";

  private final GradientTreeBoost trees;
  private final Map<String, LocalDate> firstWeeks;
  private final Forecaster local;

  private GlobalTrees(
      GradientTreeBoost trees, Map<String, LocalDate> firstWeeks, Forecaster local) {
    this.trees = trees;
    this.firstWeeks = firstWeeks;
    this.local = local;
  }

  /**
   * Trees grown on the weeks before a day, those after it not looked at.
   *
   * @param until a Monday
   * @param local what tells the spread
   */
  static GlobalTrees before(List<DemandSeries> panel, LocalDate until, Forecaster local) {
    var rows = new ArrayList<double[]>();
    var firstWeeks = new HashMap<String, LocalDate>();
    for (DemandSeries series : panel) {
      firstWeeks.put(series.units().id(), series.firstWeek());
      rows.addAll(rows(series, until));
    }
    // Every so many, of all classes and all times alike.
    int stride = 1 + rows.size() / MOST_ROWS;
    var kept = new ArrayList<double[]>();
    for (int i = 0; i < rows.size(); i += stride) {
      kept.add(rows.get(i));
    }
    MathEx.setSeed(SEED);
    var options = new GradientTreeBoost.Options(Loss.ls(), 150, 5, 24, 20, 0.08, 0.7, null, null);
    var cases = DataFrame.of(kept.toArray(double[][]::new), names());
    return new GlobalTrees(
        GradientTreeBoost.fit(Formula.lhs(UNITS), cases, options), firstWeeks, local);
  }

  private static String[] names() {
    var names = new ArrayList<>(WeekRow.FEATURES);
    names.add(UNITS);
    return names.toArray(String[]::new);
  }

  private static List<double[]> rows(DemandSeries series, LocalDate until) {
    double[] units = series.units().values();
    var rows = new ArrayList<double[]>();
    int known = (int) Math.min(units.length, weeks(series.firstWeek(), until));
    for (int origin = WeekRow.LEAST_WEEKS; origin < known; origin++) {
      var row = new WeekRow(units, origin, series.firstWeek());
      for (int step : STEPS) {
        int target = origin + step - 1;
        if (target < known && !Double.isNaN(units[target])) {
          rows.add(row.with(step, units[target]));
        }
      }
    }
    return rows;
  }

  private static long weeks(LocalDate from, LocalDate until) {
    return Math.max(0, ChronoUnit.WEEKS.between(from, until));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Forecast> forecastAll(List<Series> panel, int horizon, Progress progress) {
    var forecasts = new ArrayList<Forecast>();
    for (Series series : panel) {
      progress.checkpoint();
      forecasts.add(moved(series, local.forecast(series, horizon)));
    }
    return forecasts;
  }

  private Forecast moved(Series series, Forecast plain) {
    double[] mean = plain.mean();
    double[] factors = new double[mean.length];
    var row = new WeekRow(series.values(), series.length(), firstWeeks.get(series.id()));
    for (int step = 0; step < mean.length; step++) {
      double said = row.level() * Math.max(0, trees.predict(row.tuple(trees.schema(), step + 1)));
      factors[step] = mean[step] > 0 ? said / mean[step] : 1;
      mean[step] *= factors[step];
    }
    double[][] paths = new double[plain.paths().count()][];
    for (int i = 0; i < paths.length; i++) {
      paths[i] = plain.paths().path(i);
      for (int step = 0; step < mean.length; step++) {
        paths[i][step] *= factors[step];
      }
    }
    var futures =
        new Forecast.Futures(
            new SamplePaths(paths),
            series.counts(),
            level -> plain.interval(level).empiricalCoverage());
    return new Forecast(
        series.id(),
        mean,
        futures,
        new Forecast.Origin(NAME, "One model across all classes, on lags and the calendar."));
  }
}
