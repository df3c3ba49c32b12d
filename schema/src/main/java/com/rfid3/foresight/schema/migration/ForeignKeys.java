package com.rfid3.foresight.schema.migration;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.PoliteChange;
import com.rfid3.foresight.schema.database.Session;
import java.sql.SQLException;

/**
 * The plan's two foreign keys, off unless asked for: with them a prediction waits for locks of the
 * legacy application, and a tag that has predictions cannot be renamed. The feature store has none,
 * since a partitioned table cannot.
 */
public final class ForeignKeys {
  public static final String ALERT = "fk_prediction_alert";
  public static final String ITEM = "fk_prediction_item";

  private final Installation installation;

  public ForeignKeys(Installation installation) {
    this.installation = installation;
  }

  /** Adds those that are missing; the six columns and the three tables must be there. */
  public void add(Session session, PoliteChange change) throws SQLException {
    var predictions = qualified("analytics_predictions");
    if (!present(session, ITEM)) {
      change.run(
          predictions,
          "ALTER TABLE %s ADD CONSTRAINT %s FOREIGN KEY (target_item_id) REFERENCES %s (tag_id) ON DELETE SET NULL"
              .formatted(predictions, ITEM, qualified("id_item_master")));
    }
    if (!present(session, ALERT)) {
      var alerts = qualified("inventory_health_alerts");
      change.run(
          alerts,
          "ALTER TABLE %s ADD CONSTRAINT %s FOREIGN KEY (prediction_id) REFERENCES %s (id) ON DELETE SET NULL"
              .formatted(alerts, ALERT, predictions));
    }
  }

  /** Removes those that are there, with the indexes that came with them. */
  public void drop(Session session, PoliteChange change) throws SQLException {
    drop(session, change, "inventory_health_alerts", ALERT);
    drop(session, change, "analytics_predictions", ITEM);
  }

  private void drop(Session session, PoliteChange change, String table, String name)
      throws SQLException {
    var qualified = qualified(table);
    if (present(session, name)) {
      change.run(qualified, "ALTER TABLE " + qualified + " DROP FOREIGN KEY " + name);
    }
    if (indexed(session, table, name)) {
      change.run(qualified, "ALTER TABLE " + qualified + " DROP INDEX " + name);
    }
  }

  private boolean present(Session session, String name) throws SQLException {
    return session.number(
            """
            SELECT COUNT(*) FROM information_schema.table_constraints
            WHERE constraint_schema = ? AND constraint_name = ?
            """,
            installation.legacy(),
            name)
        > 0;
  }

  private boolean indexed(Session session, String table, String name) throws SQLException {
    return session.number(
            """
            SELECT COUNT(*) FROM information_schema.statistics
            WHERE table_schema = ? AND table_name = ? AND index_name = ?
            """,
            installation.legacy(),
            table,
            name)
        > 0;
  }

  private String qualified(String table) {
    return "`" + installation.legacy() + "`." + table;
  }
}
