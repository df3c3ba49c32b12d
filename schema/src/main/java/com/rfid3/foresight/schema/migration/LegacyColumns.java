package com.rfid3.foresight.schema.migration;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The six columns that the suite adds to two legacy tables. An ALTER behind an open transaction
 * would make every later reader of the table wait, so it gives up after a second.
 */
public final class LegacyColumns {
  /** Column definitions by table, in the order they are added. */
  public static final Map<String, Map<String, String>> ADDED = added();

  // ER_ALTER_OPERATION_NOT_SUPPORTED and its variant with a reason.
  private static final List<Integer> NOT_INSTANT = List.of(1845, 1846);

  private final Installation installation;

  public LegacyColumns(Installation installation) {
    this.installation = installation;
  }

  /** Adds what is missing; does nothing where all six are there. */
  void add(Session session) throws SQLException {
    session.execute("SET SESSION lock_wait_timeout = 1");
    for (var table : ADDED.keySet()) {
      var missing = missing(session, table);
      if (!missing.isEmpty()) {
        alter(session, table, missing);
      }
    }
  }

  /** Definitions of the columns that {@code table} does not have yet. */
  public List<String> missing(Session session, String table) throws SQLException {
    var present =
        session.column(
            """
            SELECT LOWER(column_name) FROM information_schema.columns
            WHERE table_schema = ? AND table_name = ?
            """,
            installation.legacy(),
            table);
    var missing = new ArrayList<String>();
    ADDED
        .get(table)
        .forEach(
            (column, type) -> {
              if (!present.contains(column)) {
                missing.add("ADD COLUMN " + column + " " + type);
              }
            });
    return missing;
  }

  private void alter(Session session, String table, List<String> changes) throws SQLException {
    var statement =
        "ALTER TABLE `" + installation.legacy() + "`." + table + " " + String.join(", ", changes);
    try {
      session.execute(statement + ", ALGORITHM=INSTANT");
    } catch (SQLException e) {
      if (!NOT_INSTANT.contains(e.getErrorCode())) {
        throw e;
      }
      session.execute(statement + ", ALGORITHM=INPLACE, LOCK=NONE");
    }
  }

  private static Map<String, Map<String, String>> added() {
    var alerts = new LinkedHashMap<String, String>();
    alerts.put("prediction_id", "BIGINT NULL");
    alerts.put("predicted_severity", "ENUM('low','medium','high','critical') NULL");
    alerts.put("prediction_confidence", "DECIMAL(5,4) NULL");
    var items = new LinkedHashMap<String, String>();
    items.put("predictive_monitoring", "BOOLEAN DEFAULT TRUE");
    items.put("last_prediction_update", "DATETIME NULL");
    items.put("prediction_accuracy_score", "DECIMAL(5,4) NULL");
    var added = new LinkedHashMap<String, Map<String, String>>();
    added.put("inventory_health_alerts", alerts);
    added.put("id_item_master", items);
    return added;
  }
}
