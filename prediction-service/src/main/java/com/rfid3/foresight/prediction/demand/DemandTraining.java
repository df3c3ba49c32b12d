package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.contracts.prediction.ModelMaking;
import com.rfid3.foresight.contracts.prediction.ModelVersion;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.forecasting.backtest.Scores;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.advice.Urgency;
import com.rfid3.foresight.prediction.advice.UrgencySettings;
import com.rfid3.foresight.prediction.planning.PlanningInputs;
import com.rfid3.foresight.prediction.registry.DataHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Forecasts a panel. Complete weeks change once a week, so a series that says the same as in the
 * last run keeps its forecast.
 */
@ApplicationScoped
public class DemandTraining {
  private static final int LONGEST_DAYS = 30;

  private final DemandSettings settings;
  private final UrgencySettings urgency;
  private Map<DemandKey, JudgedForecast> kept = Map.of();
  private Map<DemandKey, JudgedForecast> keptTogether = Map.of();

  public DemandTraining(DemandSettings settings, UrgencySettings urgency) {
    this.settings = settings;
    this.urgency = urgency;
  }

  private record DemandKey(String series, LocalDate firstWeek, int steps, String content) {}

  /** A panel forecast: all its series, the forecasts of those that hold enough, the models. */
  record Trained(
      List<DemandSeries> panel, List<JudgedForecast> forecasts, List<ModelVersion> versions) {

    /** The same forecasts with what planners know of the weeks ahead. */
    Trained with(PlanningInputs planning) {
      return new Trained(
          panel, forecasts.stream().map(each -> planned(each, planning)).toList(), versions);
    }

    private static JudgedForecast planned(JudgedForecast judged, PlanningInputs planning) {
      DemandSeries series = judged.series();
      boolean ofClass = series.target().kind() == TargetKind.RENTAL_CLASS;
      String rentalClass = ofClass ? series.target().id() : null;
      double[] factors = new double[judged.path().steps()];
      for (int step = 0; step < factors.length; step++) {
        LocalDate monday = series.nextWeek().plusWeeks(step);
        factors[step] = planning.demandFactor(rentalClass, series.category(), monday);
      }
      return judged.times(factors);
    }

    /** The version under which the served methods are registered. */
    String version() {
      return versions.isEmpty() ? "" : versions.getFirst().modelVersion();
    }
  }

  /** Nominal coverage of the intervals. */
  public double intervalLevel() {
    return settings.intervalLevel();
  }

  /** What is said of a panel on an occasion. */
  public DemandStatements statements(
      List<DemandSeries> panel, Occasion occasion, PlanningInputs planning) {
    var plain = new Urgency(urgency.bigLoss());
    var drafts = new DemandDrafts(settings.intervalLevel(), plain, occasion);
    Trained trained = train(panel, occasion).with(planning);
    return new DemandStatements(settings, drafts, occasion, trained);
  }

  /** Forecasts those series of a panel that hold enough. */
  synchronized Trained train(List<DemandSeries> panel, Occasion occasion) {
    var sufficiency = DemandSufficiency.from(settings);
    var forecasting = forecasting();
    var now = new LinkedHashMap<DemandKey, JudgedForecast>();
    for (DemandSeries series : panel) {
      if (sufficiency.shortfall(series, occasion.today()).isEmpty()) {
        int steps = new WeekWeights(series.nextWeek(), occasion.today(), LONGEST_DAYS).steps();
        DemandKey key = key(series, steps);
        JudgedForecast judged = kept.get(key);
        judged = judged == null ? forecasting.forecast(series, steps) : judged;
        now.put(key, judged);
      }
    }
    var together = together(now);
    kept = now;
    return new Trained(panel, together, versions(panel, together, occasion));
  }

  private DemandForecasting forecasting() {
    return new DemandForecasting(settings.backtestHorizon(), settings.backtestOrigins());
  }

  private List<JudgedForecast> together(Map<DemandKey, JudgedForecast> apart) {
    if (!keptTogether.keySet().equals(apart.keySet())) {
      var keys = List.copyOf(apart.keySet());
      var pooled = new PooledDemand(forecasting()).of(List.copyOf(apart.values()));
      var added = Reconciliation.of(pooled, DemandForecasting.choice());
      var together = new LinkedHashMap<DemandKey, JudgedForecast>();
      for (int i = 0; i < keys.size(); i++) {
        together.put(keys.get(i), added.get(i));
      }
      keptTogether = together;
    }
    return List.copyOf(keptTogether.values());
  }

  private static DemandKey key(DemandSeries series, int steps) {
    String content = DataHash.of(List.of(Arrays.toString(series.units().values())));
    return new DemandKey(series.units().id(), series.firstWeek(), steps, content);
  }

  private List<ModelVersion> versions(
      List<DemandSeries> panel, List<JudgedForecast> forecasts, Occasion occasion) {
    var content = panel.stream().map(series -> key(series, 0)).toList();
    LocalDate week =
        panel.stream()
            .map(DemandSeries::nextWeek)
            .max(LocalDate::compareTo)
            .orElse(LocalDate.EPOCH);
    String hash = DataHash.of(content);
    String name = "demand-1-%s-%s".formatted(week, hash.substring(0, 8));
    return forecasts.stream()
        .collect(Collectors.groupingBy(JudgedForecast::served, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(served -> version(new Named(served.getKey(), name, hash), served.getValue(), occasion))
        .toList();
  }

  /** A method, the version it is registered under, and the hash of what it was made from. */
  private record Named(String method, String version, String dataHash) {}

  private ModelVersion version(Named named, List<JudgedForecast> served, Occasion occasion) {
    int weeks = served.stream().mapToInt(judged -> judged.series().units().observed()).sum();
    int fits = served.stream().mapToInt(judged -> judged.scores().fits()).sum();
    Map<String, Object> metrics = scores(served, JudgedForecast::scores);
    metrics.put("series", served.size());
    return new ModelVersion(
        "prediction-service",
        named.method,
        named.version,
        "serving",
        occasion.now(),
        metrics,
        scores(served, JudgedForecast::baseline),
        weeks,
        fits,
        ModelMaking.of(named.dataHash),
        occasion.lineageId());
  }

  private static Map<String, Object> scores(
      List<JudgedForecast> served, Function<JudgedForecast, Scores> of) {
    var scores = new TreeMap<String, Object>();
    put(scores, "wape", served, judged -> of.apply(judged).wape());
    put(scores, "mase", served, judged -> of.apply(judged).mase());
    put(scores, "rmsse", served, judged -> of.apply(judged).rmsse());
    put(scores, "coverage_80", served, judged -> of.apply(judged).coverage80());
    return scores;
  }

  // The median over series: one series that is off by far must not stand for all.
  private static void put(
      Map<String, Object> scores,
      String name,
      List<JudgedForecast> served,
      ToDoubleFunction<JudgedForecast> of) {
    double[] sorted = served.stream().mapToDouble(of).filter(Double::isFinite).sorted().toArray();
    if (sorted.length > 0) {
      scores.put(name, Math.round(1e4 * sorted[sorted.length / 2]) / 1e4);
    }
  }
}
