package com.rfid3.foresight.benchmarks.storm;

import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What stands in the databases of a trial. */
record StoreRows(TestDatabase database) {
  private static final List<Integer> WINDOWS = List.of(7, 28, 30, 90, 365);
  private static final List<String> OWN =
      List.of(
          "scan_ledger",
          "scan_version",
          "feature_latest",
          "ingest_source",
          "feature_run",
          "class_history",
          "item_history",
          "feature_backfill",
          "job_run");

  /** Every scan that the ledger believes in, as the truth spells it. */
  List<String> ledger() {
    return column(
        "SELECT LOWER(CONCAT_WS('|', tag_id, scan_type, scan_date, contract_number))"
            + " FROM own.scan_ledger WHERE gone_at IS NULL");
  }

  /** What every item is now, but for when that became known. */
  List<String> items() {
    return column(
        "SELECT CONCAT(entity, ' ', packed) FROM own.feature_latest WHERE entity_kind = 'item'"
            + " ORDER BY 1");
  }

  /** Rows of items that tell again what was told. */
  int toldTwice() {
    return count(
        """
        SELECT COUNT(*) FROM (
          SELECT feature_value, LAG(feature_value) OVER w AS value_before, LAG(id) OVER w AS prior
          FROM ml_feature_store WHERE entity_kind = 'item'
          WINDOW w AS (PARTITION BY target_entity, feature_name ORDER BY feature_timestamp, known_at)
        ) told WHERE prior IS NOT NULL AND feature_value <=> value_before
        """);
  }

  /** Every row of a backfilled window. */
  List<String> history() {
    return column(
        "SELECT CONCAT_WS('|', entity_kind, target_entity, feature_name, feature_value,"
            + " feature_timestamp, known_at) FROM ml_feature_store WHERE NOT is_real_time ORDER BY 1");
  }

  /** How often a statement had to wait for a row that another one held, since the server began. */
  int lockWaits() {
    return count(
        "SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS"
            + " WHERE VARIABLE_NAME = 'INNODB_ROW_LOCK_WAITS'");
  }

  int count(String sql) {
    return Integer.parseInt(column(sql).getFirst());
  }

  /**
   * Takes out the scans that would leave a window of a feature within some hours: what two cycles
   * of a trial compute is the same then.
   */
  void withoutScansOnTheEdge() {
    LocalDateTime now = LocalDateTime.now(ShopPlan.ZONE);
    for (int days : WINDOWS) {
      database.execute(
          "DELETE FROM id_transactions WHERE scan_date BETWEEN '%s' AND '%s'"
              .formatted(now.minusDays(days).minusHours(1), now.minusDays(days).plusHours(5)));
    }
  }

  /** Nothing was ever copied or computed. */
  void forget() {
    database.execute("DELETE FROM ml_feature_store");
    OWN.forEach(table -> database.execute("DELETE FROM " + database.suite() + "." + table));
  }

  private List<String> column(String sql) {
    try (var connection = database.root();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql.replace("own.", database.suite() + "."))) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
