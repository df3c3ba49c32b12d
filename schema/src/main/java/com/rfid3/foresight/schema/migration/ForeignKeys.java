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

  /** Removes those that are there, with the index that came with the one on the legacy table. */
  public void drop(Session session, PoliteChange change) throws SQLException {
    if (present(session, ALERT)) {
      var alerts = qualified("inventory_health_alerts");
      change.run(alerts, "ALTER TABLE " + alerts + " DROP FOREIGN KEY " + ALERT);
    }
    if (indexed(session)) {
      var alerts = qualified("inventory_health_alerts");
      change.run(alerts, "ALTER TABLE " + alerts + " DROP INDEX " + ALERT);
    }
    if (present(session, ITEM)) {
      var predictions = qualified("analytics_predictions");
      change.run(predictions, "ALTER TABLE " + predictions + " DROP FOREIGN KEY " + ITEM);
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

  private boolean indexed(Session session) throws SQLException {
    return session.number(
            """
            SELECT COUNT(*) FROM information_schema.statistics
            WHERE table_schema = ? AND table_name = 'inventory_health_alerts' AND index_name = ?
            """,
            installation.legacy(),
            ALERT)
        > 0;
  }

  private String qualified(String table) {
    return "`" + installation.legacy() + "`." + table;
  }
}
