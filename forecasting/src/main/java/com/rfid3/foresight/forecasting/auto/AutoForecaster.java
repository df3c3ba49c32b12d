package com.rfid3.foresight.forecasting.auto;

import com.rfid3.foresight.forecasting.Forecast;
import com.rfid3.foresight.forecasting.Forecaster;
import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Progress;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.SeriesException;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import com.rfid3.foresight.forecasting.profile.DemandPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Combines methods by the errors they made from earlier origins, and takes the prediction intervals
 * from the errors of the combination.
 *
 * <p>Series forecast together are pooled by kind (period, counts or not), at most {@value #CHUNK}
 * at a time, in the order given.
 */
public final class AutoForecaster implements Forecaster {
  private static final int CHUNK = 2000;
  private static final int LONGEST_HISTORY = 1000;
  private static final int SEASONS = 4;

  /** From this share of series with rare demand on, a cohort is treated as one of rare demand. */
  private static final double RARE_SHARE = 1.0 / 3;

  private final Pool pool;
  private final Settings settings;

  private record Settings(long seed, boolean parallel) {}

  /** Series that may share weights and errors. */
  private record Kind(int period, boolean counts) {
    static Kind of(Series series) {
      return new Kind(series.period(), series.counts());
    }
  }

  private AutoForecaster(Pool pool, Settings settings) {
    this.pool = pool;
    this.settings = settings;
  }

  /** The quick preset: cheap methods, judged at few origins. */
  public static AutoForecaster fast() {
    return new AutoForecaster(Pool.fast(), new Settings(1, false));
  }

  /** The preset that spends more time on accuracy. */
  public static AutoForecaster thorough() {
    return new AutoForecaster(Pool.thorough(), new Settings(1, false));
  }

  /** A forecaster that combines these methods; to one alone it adds the intervals. */
  public static AutoForecaster of(Method... methods) {
    return new AutoForecaster(Pool.of(List.of(methods)), new Settings(1, false));
  }

  /** The same forecaster drawing its paths from another seed. */
  public AutoForecaster withSeed(long other) {
    return new AutoForecaster(pool, new Settings(other, settings.parallel));
  }

  /** The same forecaster fitting series on all processors; the forecasts are the same. */
  public AutoForecaster inParallel() {
    return new AutoForecaster(pool, new Settings(settings.seed, true));
  }

  @Override
  public String name() {
    return pool.name();
  }

  @Override
  public List<Forecast> forecastAll(List<Series> panel, int horizon, Progress progress) {
    panel.forEach(series -> check(series, horizon));
    var forecasts = new Forecast[panel.size()];
    var watch = new Watch(progress, new AtomicInteger(), panel.size());
    for (int from = 0; from < forecasts.length; from += CHUNK) {
      int to = Math.min(forecasts.length, from + CHUNK);
      var kinds = new LinkedHashMap<Kind, List<Integer>>();
      for (int i = from; i < to; i++) {
        kinds.computeIfAbsent(Kind.of(panel.get(i)), kind -> new ArrayList<>()).add(i);
      }
      for (var members : kinds.values()) {
        forecast(panel, members, horizon, watch).into(forecasts, members);
      }
    }
    return List.of(forecasts);
  }

  /** What lies further back than this says little of the next steps, and costs much. */
  private static Series recent(Series series) {
    int longest = series.periods().isEmpty() ? 1 : series.periods().getLast();
    return series.tail(Math.max(LONGEST_HISTORY, SEASONS * longest));
  }

  private void check(Series series, int horizon) {
    if (horizon < 1) {
      throw new SeriesException(series.id(), "the horizon must be at least 1, not " + horizon);
    }
    series.requireObserved(1, pool.name());
  }

  /** Counts series as they are done. */
  private record Watch(Progress progress, AtomicInteger done, int total) {
    Track passing(Track track) {
      progress.advanced(done.incrementAndGet(), total);
      return track;
    }
  }

  /** Forecasts of some members of a panel. */
  private record Part(Cohort cohort, long seed) {
    void into(Forecast[] forecasts, List<Integer> members) {
      for (int i = 0; i < members.size(); i++) {
        forecasts[members.get(i)] = cohort.forecast(i, seed);
      }
    }
  }

  private Part forecast(List<Series> panel, List<Integer> members, int horizon, Watch watch) {
    long rare = members.stream().filter(i -> DemandPattern.of(panel.get(i)).rare()).count();
    var methods =
        pool.methods(rare >= RARE_SHARE * members.size()).stream()
            .filter(method -> members.stream().anyMatch(i -> method.suits(panel.get(i))))
            .toList();
    var named = methods.isEmpty() ? List.of(Methods.mean()) : methods;
    int[] offsets = Offsets.of(members.size(), horizon, pool.origins());
    var indices = IntStream.range(0, members.size());
    var tracks =
        (settings.parallel ? indices.parallel() : indices)
            .mapToObj(
                i -> {
                  watch.progress.checkpoint();
                  var series = recent(panel.get(members.get(i)));
                  return watch.passing(Track.of(series, named, offsets, horizon));
                })
            .toList();
    return new Part(new Cohort(named, tracks), settings.seed);
  }
}
