package com.rfid3.foresight.prediction.ledger;

import io.vertx.mutiny.sqlclient.Row;

/** Item risks as the table adds them up: see the outlook's totals for what each sum means. */
public record RiskSum(long items, double needs, double impact, double weighted, int grave) {

  static RiskSum of(Row row) {
    return new RiskSum(
        (long) number(row, "items"),
        number(row, "needs"),
        number(row, "impact"),
        number(row, "weighted"),
        (int) number(row, "grave"));
  }

  private static double number(Row row, String column) {
    Number value = (Number) row.getValue(column);
    return value == null ? 0 : value.doubleValue();
  }
}
