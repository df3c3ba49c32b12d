package com.rfid3.foresight.prediction.outcome;

import com.rfid3.foresight.contracts.prediction.DemandAccuracy;
import com.rfid3.foresight.contracts.prediction.ReliabilityTable;
import com.rfid3.foresight.prediction.advice.Rounding;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** How often what was said came true: questions to the record, and to nothing else. */
@ApplicationScoped
public class Reliability {
  private static final String BINS =
      """
      SELECT prediction_type, LEAST(9, FLOOR(probability * 10)) AS bin, COUNT(*) AS n,
             AVG(probability) AS said, AVG(held) AS held,
             AVG((probability - held) * (probability - held)) AS brier
        FROM prediction_record
       WHERE kind = 'outcome' AND probability IS NOT NULL AND held IS NOT NULL
       GROUP BY prediction_type, bin ORDER BY prediction_type, bin
      """;
  private static final String DEMAND =
      """
      SELECT target_kind, COUNT(*) AS n, SUM(ABS(predicted - actual)) AS missed,
             SUM(predicted - actual) AS bias, SUM(actual) AS units,
             SUM(ABS(baseline - actual)) AS naive_missed, AVG(in_interval) AS covered,
             SUM(ABS(year_before - actual)) AS season_missed,
             SUM(IF(year_before IS NULL, 0, actual)) AS season_units,
             SUM(ABS(COALESCE(year_before, baseline) - actual)) AS scale
        FROM (SELECT r.*, CAST(JSON_VALUE(content, '$.year_before') AS DECIMAL(15,4)) AS year_before
                FROM prediction_record r) told
       WHERE kind = 'outcome' AND prediction_type = 'demand' AND baseline IS NOT NULL
         AND day >= ? AND (? = '' OR (target_kind = 'category' AND target_id = ?))
       GROUP BY target_kind ORDER BY target_kind
      """;

  private final Pool pool;

  public Reliability(Pool pool) {
    this.pool = pool;
  }

  /** One table per type of which anything was settled. */
  public Uni<List<ReliabilityTable>> tables() {
    return pool.query(BINS).execute().map(rows -> tables(rows.stream().toList()));
  }

  private static List<ReliabilityTable> tables(List<Row> rows) {
    var byType = new TreeMap<String, List<Row>>();
    rows.forEach(
        row ->
            byType
                .computeIfAbsent(row.getString("prediction_type"), none -> new ArrayList<>())
                .add(row));
    var tables = new ArrayList<ReliabilityTable>();
    byType.forEach((type, bins) -> tables.add(table(type, bins)));
    return tables;
  }

  private static ReliabilityTable table(String type, List<Row> rows) {
    var bins = new ArrayList<ReliabilityTable.Bin>();
    double n = 0;
    double brier = 0;
    double held = 0;
    double gap = 0;
    for (Row row : rows) {
      double count = number(row, "n");
      n += count;
      brier += count * number(row, "brier");
      held += count * number(row, "held");
      gap += count * Math.abs(number(row, "said") - number(row, "held"));
      double from = number(row, "bin") / 10;
      bins.add(
          new ReliabilityTable.Bin(
              from,
              (int) count,
              Rounding.value(number(row, "said")),
              Rounding.value(number(row, "held"))));
    }
    double rate = held / n;
    return new ReliabilityTable(
        type,
        (int) n,
        Rounding.value(brier / n),
        Rounding.value(rate * (1 - rate)),
        Rounding.value(gap / n),
        bins);
  }

  /** Realised accuracy of demand since a day, per kind of target, of a category or of all. */
  public Uni<List<DemandAccuracy>> demand(LocalDate since, String category) {
    return pool.preparedQuery(DEMAND)
        .execute(Tuple.of(since, category, category))
        .map(rows -> rows.stream().map(Reliability::accuracy).toList());
  }

  private static DemandAccuracy accuracy(Row row) {
    double units = Math.max(1, number(row, "units"));
    return new DemandAccuracy(
        row.getString("target_kind"),
        (int) number(row, "n"),
        Rounding.value(number(row, "missed") / units),
        Rounding.value(number(row, "naive_missed") / units),
        share(number(row, "season_missed"), number(row, "season_units")),
        share(number(row, "missed"), number(row, "scale")),
        Rounding.value(number(row, "bias") / units),
        Rounding.value(number(row, "covered")));
  }

  private static Double share(double of, double all) {
    return all > 0 ? (Double) Rounding.value(of / all) : null;
  }

  private static double number(Row row, String column) {
    Number value = (Number) row.getValue(column);
    return value == null ? 0 : value.doubleValue();
  }
}
