package com.rfid3.foresight.forecasting.backtest;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Forecasters side by side on the same origins.
 *
 * @param rows one per forecaster, in the order asked for
 * @param baseline the seasonal naive method on the same origins
 */
public record Comparison(List<Row> rows, Row baseline) {

  /** One forecaster's scores. */
  public record Row(String method, Scores scores) {}

  /** Keeps a copy. */
  public Comparison {
    rows = List.copyOf(rows);
  }

  /** The scores of one forecaster. */
  public Optional<Scores> of(String method) {
    return rows.stream().filter(row -> row.method.equals(method)).map(Row::scores).findFirst();
  }

  /** The row with the least scaled squared error. */
  public Row best() {
    return rows.stream().min(Comparator.comparingDouble(row -> row.scores.rmsse())).orElseThrow();
  }

  /** A table for people, baseline last. */
  public String table() {
    var lines = new StringBuilder("method          RMSSE   MASE   WAPE   bias    WQL  cov80\n");
    rows.forEach(row -> lines.append(line(row)));
    return lines.append(line(baseline)).toString();
  }

  private static String line(Row row) {
    var s = row.scores;
    return String.format(
        Locale.ROOT,
        "%-14s %6.3f %6.3f %6.3f %+6.3f %6.3f %6.3f%n",
        row.method,
        s.rmsse(),
        s.mase(),
        s.wape(),
        s.bias(),
        s.wql(),
        s.coverage80());
  }
}
