package com.rfid3.foresight.schema.migration;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** The tables of the suite, in both databases. */
public final class SuiteTables {
  /** The plan's three, in the legacy database; they carry the suite's mark as their comment. */
  public static final List<String> IN_LEGACY =
      List.of("analytics_predictions", "ml_feature_store", "ml_model_performance");

  /** The suite's own, in its own database. */
  public static final Set<String> OWN =
      Set.of(
          "scan_ledger",
          "item_history",
          "ingest_source",
          "feature_run",
          "job_run",
          "predictive_alert",
          "alert_state",
          "kill_switch",
          "audit_log",
          "idempotency_key",
          History.TABLE);

  private static final String NAMES = "'" + String.join("','", IN_LEGACY) + "'";

  private final Installation installation;

  public SuiteTables(Installation installation) {
    this.installation = installation;
  }

  /** The plan's tables that are there and carry the mark. */
  public List<String> inLegacy(Session session) throws SQLException {
    return named(session, "table_comment = '" + LegacyColumns.MARK + "'");
  }

  /** Tables under the plan's names that somebody else made. */
  public List<String> foreign(Session session) throws SQLException {
    return named(session, "table_comment <> '" + LegacyColumns.MARK + "'");
  }

  /** All tables in the suite's own database. */
  public List<String> inOwn(Session session) throws SQLException {
    return session.column(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = ?"
            + " ORDER BY table_name",
        installation.suite());
  }

  private List<String> named(Session session, String condition) throws SQLException {
    return session.column(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = ?"
            + " AND table_name IN ("
            + NAMES
            + ") AND "
            + condition
            + " ORDER BY table_name",
        installation.legacy());
  }
}
