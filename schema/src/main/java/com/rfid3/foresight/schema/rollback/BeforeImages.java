package com.rfid3.foresight.schema.rollback;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.PoliteChange;
import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.migration.SuiteTables;
import com.rfid3.foresight.schema.report.Finding;
import java.sql.SQLException;
import java.util.List;

/**
 * Gives legacy alerts back what stood in their own fields before deeds were written through to
 * them. A row that somebody else has changed since is left to them, and told.
 */
final class BeforeImages {
  private static final String TABLE = "alert_write_through";
  private static final int DUPLICATE = 1062;

  private final Installation installation;
  private final String images;
  private final String alerts;

  BeforeImages(Installation installation) {
    this.installation = installation;
    this.images = "`%s`.%s".formatted(installation.suite(), TABLE);
    this.alerts = "`%s`.inventory_health_alerts".formatted(installation.legacy());
  }

  /** Restores what can be; may be run again after a kill. */
  Finding restore(Session session, PoliteChange change) throws SQLException {
    if (!new SuiteTables(installation).inOwn(session).contains(TABLE)) {
      return Finding.ok("alerts", "none was written through");
    }
    // Newest first: of two alerts that cannot both be open again, the later one stands.
    var ids = session.column("SELECT id FROM " + images + " WHERE has_image ORDER BY id DESC");
    session.execute("SET SESSION innodb_lock_wait_timeout = 1");
    var inTheWay = 0;
    for (var id : ids) {
      inTheWay += restored(change, id) ? 0 : 1;
    }
    var left = left(session);
    return left.isEmpty()
        ? Finding.ok("alerts", ids.size() + " written through are as they were")
        : Finding.warn(
            "alerts",
            "%d of %d written through are not as they were (%d for the table's key): ids %s"
                .formatted(left.size(), ids.size(), inTheWay, left),
            "somebody changed them since, or a newer alert took their place: look at them by hand");
  }

  private boolean restored(PoliteChange change, String id) throws SQLException {
    var sql =
        """
        UPDATE %s a JOIN %s w ON w.id = a.id
           SET a.status = w.was_status, a.acknowledged_at = w.was_acknowledged_at,
               a.acknowledged_by = w.was_acknowledged_by, a.resolved_at = w.was_resolved_at,
               a.resolved_by = w.was_resolved_by
         WHERE w.id = %s AND %s
        """
            .formatted(alerts, images, id, equal("is"));
    try {
      change.run(alerts, sql);
      return true;
    } catch (SQLException e) {
      if (e.getErrorCode() == DUPLICATE) {
        return false;
      }
      throw e;
    }
  }

  private List<String> left(Session session) throws SQLException {
    return session.column(
        "SELECT a.id FROM %s a JOIN %s w ON w.id = a.id WHERE w.has_image AND NOT (%s) ORDER BY a.id"
            .formatted(alerts, images, equal("was")));
  }

  private static String equal(String image) {
    return """
    a.status <=> w.%1$s_status AND a.acknowledged_at <=> w.%1$s_acknowledged_at
    AND a.acknowledged_by <=> w.%1$s_acknowledged_by AND a.resolved_at <=> w.%1$s_resolved_at
    AND a.resolved_by <=> w.%1$s_resolved_by\
    """
        .formatted(image);
  }
}
