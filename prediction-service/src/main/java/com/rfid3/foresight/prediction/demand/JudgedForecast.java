package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.contracts.prediction.Accuracy;
import com.rfid3.foresight.forecasting.Forecast;
import com.rfid3.foresight.forecasting.SamplePaths;
import com.rfid3.foresight.forecasting.backtest.Scores;
import com.rfid3.foresight.prediction.advice.Rounding;
import java.util.Arrays;

/**
 * A forecast with the scores of its method on earlier origins, those of the best baseline on the
 * same origins, and the forecast as it would have been made one backtest horizon ago.
 *
 * @param plain the forecast before known events were counted in; the same where there are none
 * @param path the forecast further ahead, week by week
 * @param served name of the method that is served, a baseline's where nothing beat it
 */
public record JudgedForecast(
    DemandSeries series,
    Forecast forecast,
    Forecast plain,
    WeeklyPath path,
    Forecast before,
    String served,
    Judgement judgement) {

  /** How the served method did on earlier origins, and how the best baseline did on the same. */
  public record Judgement(Scores scores, Scores baseline) {}

  /** Scores of the served method. */
  public Scores scores() {
    return judgement.scores();
  }

  /** Scores of the best baseline. */
  public Scores baseline() {
    return judgement.baseline();
  }

  /**
   * How far the served method was off, beside the best baseline. Null where nothing went out on any
   * earlier origin: of nothing there is no share to be off by.
   */
  public Accuracy accuracy() {
    double ours = scores().wape();
    double simplest = baseline().wape();
    return Double.isFinite(ours) && Double.isFinite(simplest)
        ? new Accuracy("wape", Rounding.value(ours), Rounding.value(simplest), scores().fits())
        : null;
  }

  /**
   * The same forecast with each step multiplied, mean and paths alike; {@code factors} has as many
   * as the path has steps.
   */
  JudgedForecast times(double[] factors) {
    if (Arrays.stream(factors).allMatch(factor -> factor == 1)) {
      return this;
    }
    Forecast with = scaled(factors, " Known events are counted in.");
    return new JudgedForecast(series, with, plain, path.times(factors), before, served, judgement);
  }

  /** The same forecast, what would have been said one horizon ago being this. */
  JudgedForecast madeBefore(Forecast past) {
    return new JudgedForecast(series, forecast, plain, path, past, served, judgement);
  }

  /** The same forecast moved so that it adds up with others; factors as above. */
  JudgedForecast reconciled(double[] factors) {
    Forecast with = scaled(factors, " Moved to add up with its category and the shop.");
    return new JudgedForecast(series, with, with, path.times(factors), before, served, judgement);
  }

  /** The sampled futures of the units that carry tags. */
  public SamplePaths taggedPaths() {
    double share = series.basis().taggedShare();
    if (share == 1) {
      return forecast.paths();
    }
    double[][] paths = new double[forecast.paths().count()][];
    for (int i = 0; i < paths.length; i++) {
      paths[i] = Arrays.stream(forecast.paths().path(i)).map(units -> share * units).toArray();
    }
    return new SamplePaths(paths);
  }

  private Forecast scaled(double[] factors, String why) {
    double[] mean = plain.mean();
    double[][] paths = new double[plain.paths().count()][];
    for (int step = 0; step < mean.length; step++) {
      mean[step] *= factors[step];
    }
    for (int i = 0; i < paths.length; i++) {
      paths[i] = plain.paths().path(i);
      for (int step = 0; step < mean.length; step++) {
        paths[i][step] *= factors[step];
      }
    }
    var futures =
        new Forecast.Futures(
            new SamplePaths(paths),
            series.units().counts(),
            level -> plain.interval(level).empiricalCoverage());
    var origin = new Forecast.Origin(plain.method(), plain.why() + why);
    return new Forecast(plain.seriesId(), mean, futures, origin);
  }
}
