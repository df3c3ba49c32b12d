package com.rfid3.foresight.forecasting.auto;

import com.rfid3.foresight.forecasting.Forecast;
import com.rfid3.foresight.forecasting.Forecaster;
import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Progress;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.SeriesException;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import com.rfid3.foresight.forecasting.interval.ErrorDistribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Chooses among methods by the errors they made from earlier origins of the series, and takes the
 * prediction intervals from the same errors.
 */
public final class AutoForecaster implements Forecaster {
  private static final int PATHS = 200;

  private final String name;
  private final List<Method> methods;
  private final long seed;

  private AutoForecaster(String name, List<Method> methods, long seed) {
    this.name = name;
    this.methods = List.copyOf(methods);
    this.seed = seed;
  }

  /** The quick preset. */
  public static AutoForecaster fast() {
    var pool =
        List.of(Methods.seasonalNaive(), Methods.naive(), Methods.windowMean(8), Methods.ses());
    return new AutoForecaster("fast", pool, 1);
  }

  /** The preset that spends more time on accuracy. */
  public static AutoForecaster thorough() {
    return new AutoForecaster("thorough", fast().methods, 1);
  }

  /** A forecaster that chooses among these methods; of one, it adds the intervals. */
  public static AutoForecaster of(Method... methods) {
    String name = String.join("|", List.of(methods).stream().map(Method::name).toList());
    return new AutoForecaster(name, List.of(methods), 1);
  }

  /** The same forecaster drawing its paths from another seed. */
  public AutoForecaster withSeed(long other) {
    return new AutoForecaster(name, methods, other);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Forecast> forecastAll(List<Series> panel, int horizon, Progress progress) {
    var forecasts = new ArrayList<Forecast>(panel.size());
    for (Series series : panel) {
      progress.checkpoint();
      forecasts.add(alone(series, horizon));
      progress.advanced(forecasts.size(), panel.size());
    }
    return forecasts;
  }

  private Forecast alone(Series series, int horizon) {
    if (horizon < 1) {
      throw new SeriesException(series.id(), "the horizon must be at least 1, not " + horizon);
    }
    series.requireObserved(1, name);
    int[] origins = Origins.of(series);
    var best =
        methods.stream()
            .filter(method -> suitsAll(method, series, origins))
            .map(method -> Candidate.judged(method, series, origins, horizon))
            .min(Comparator.comparingDouble(Candidate::meanSquare))
            .orElseGet(() -> Candidate.judged(Methods.mean(), series, origins, horizon));
    return around(best, series, horizon);
  }

  private static boolean suitsAll(Method method, Series series, int[] origins) {
    return method.suits(origins.length == 0 ? series : series.head(origins[0]));
  }

  private Forecast around(Candidate best, Series series, int horizon) {
    double floor = series.counts() ? 0 : Double.NEGATIVE_INFINITY;
    double[] mean = best.method().fit(series).mean(horizon);
    for (int step = 0; step < horizon; step++) {
      mean[step] = Math.max(floor, mean[step]);
    }
    var errors = new ErrorDistribution(best.errors());
    var paths = errors.around(mean, floor, PATHS, new SplittableRandom(seed));
    var futures = new Forecast.Futures(paths, series.counts(), errors.coverage());
    return new Forecast(series.id(), mean, futures, origin(best));
  }

  private Forecast.Origin origin(Candidate best) {
    if (best.errors().length == 0) {
      return new Forecast.Origin(best.method().name(), "too short a history to compare methods");
    }
    double rmse = Math.sqrt(best.meanSquare());
    String why =
        String.format(
            Locale.ROOT,
            "least error of %d methods over %d earlier origins (RMSE %.3g)",
            methods.size(),
            best.errors().length,
            rmse);
    return new Forecast.Origin(best.method().name(), why);
  }
}
