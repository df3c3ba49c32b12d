package com.rfid3.foresight.schema.migration;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.PoliteChange;
import com.rfid3.foresight.schema.database.Session;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The six columns that the suite adds to two legacy tables. They are added outside Flyway: an
 * attempt that finds the table in use is expected, and Flyway would record it as a failure.
 */
public final class LegacyColumns {
  /** The comment by which a table or column in the legacy database is known to be the suite's. */
  public static final String MARK = "Foresight";

  /** Column definitions by table, in the order they are added. */
  public static final Map<String, Map<String, String>> ADDED = added();

  private final Installation installation;

  public LegacyColumns(Installation installation) {
    this.installation = installation;
  }

  /** Adds what is missing; does nothing where all six are there. */
  void add(Session session, PoliteChange change) throws SQLException {
    for (var table : ADDED.keySet()) {
      var missing = missing(session, table);
      if (!missing.isEmpty()) {
        change.alter(
            qualified(table),
            missing.stream()
                .map(column -> "ADD COLUMN " + definition(table, column))
                .collect(Collectors.joining(", ")));
      }
    }
  }

  /** Removes those of the six that carry the suite's mark. */
  public void drop(Session session, PoliteChange change) throws SQLException {
    for (var table : ADDED.keySet()) {
      var ours = ours(session, table);
      if (!ours.isEmpty()) {
        change.alter(
            qualified(table),
            ours.stream().map("DROP COLUMN "::concat).collect(Collectors.joining(", ")));
      }
    }
  }

  /** Those of the six that {@code table} does not have. */
  public List<String> missing(Session session, String table) throws SQLException {
    var present = Set.copyOf(present(session, table, ""));
    return ADDED.get(table).keySet().stream().filter(name -> !present.contains(name)).toList();
  }

  /** Those of the six that the suite added to {@code table}. */
  public List<String> ours(Session session, String table) throws SQLException {
    return present(session, table, " AND column_comment = '" + MARK + "'").stream()
        .filter(ADDED.get(table)::containsKey)
        .toList();
  }

  private List<String> present(Session session, String table, String condition)
      throws SQLException {
    return session.column(
        """
        SELECT LOWER(column_name) FROM information_schema.columns
        WHERE table_schema = ? AND table_name = ?
        """
            + condition
            + " ORDER BY ordinal_position",
        installation.legacy(),
        table);
  }

  private String qualified(String table) {
    return "`" + installation.legacy() + "`." + table;
  }

  private static String definition(String table, String column) {
    return "%s %s COMMENT '%s'".formatted(column, ADDED.get(table).get(column), MARK);
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
