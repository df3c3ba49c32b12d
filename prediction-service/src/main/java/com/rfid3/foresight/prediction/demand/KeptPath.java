package com.rfid3.foresight.prediction.demand;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.contracts.prediction.DemandPath;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.backtest.Scores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A forecast as it is kept for reads: path, the weeks before it, method and backtest. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeptPath(
    LocalDate firstWeek,
    WeeklyPath path,
    List<DemandPath.PastWeek> history,
    DemandPath.Method method,
    Map<String, Double> backtest,
    Map<String, Double> baseline,
    String witness,
    Map<String, Double> overlap,
    Instant computedAt) {
  /** Its kind among the ready answers. */
  static final String KIND = "path";

  private static final int PAST_WEEKS = 26;

  static KeptPath of(JudgedForecast judged, String version, Instant computedAt) {
    boolean beats = judged.scores().wape() < judged.baseline().wape();
    return new KeptPath(
        judged.series().nextWeek(),
        judged.path(),
        history(judged.series()),
        new DemandPath.Method(judged.served(), judged.forecast().why(), beats, version),
        scores(judged.scores()),
        scores(judged.baseline()),
        judged.series().basis().wire(),
        judged.series().basis().overlap().isEmpty() ? null : judged.series().basis().overlap(),
        computedAt);
  }

  private static List<DemandPath.PastWeek> history(DemandSeries series) {
    Series units = series.units();
    var weeks = new ArrayList<DemandPath.PastWeek>();
    for (int week = Math.max(0, units.length() - PAST_WEEKS); week < units.length(); week++) {
      double value = units.value(week);
      weeks.add(
          new DemandPath.PastWeek(
              series.firstWeek().plusWeeks(week), Double.isNaN(value) ? null : (Double) value));
    }
    return weeks;
  }

  private static Map<String, Double> scores(Scores scores) {
    var told = new TreeMap<String, Double>();
    put(told, "wape", scores.wape());
    put(told, "mase", scores.mase());
    put(told, "rmsse", scores.rmsse());
    put(told, "bias", scores.bias());
    put(told, "wql", scores.wql());
    put(told, "coverage_80", scores.coverage80());
    told.put("fits", (double) scores.fits());
    return told;
  }

  private static void put(Map<String, Double> told, String name, double value) {
    if (Double.isFinite(value)) {
      told.put(name, Math.round(1e4 * value) / 1e4);
    }
  }
}
