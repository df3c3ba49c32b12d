package com.rfid3.foresight.schema.migration;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.Session;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The tables of the suite, in both databases. */
public final class SuiteTables {
  /** The plan's three, in the legacy database; they carry the suite's mark as their comment. */
  public static final List<String> IN_LEGACY =
      List.of("analytics_predictions", "ml_feature_store", "ml_model_performance");

  /** The suite's own, in its own database, and the history of its migrations. */
  public static final Set<String> OWN = own();

  private static final String NAMES = "'" + String.join("','", IN_LEGACY) + "'";

  private final Installation installation;

  public SuiteTables(Installation installation) {
    this.installation = installation;
  }

  private static Set<String> own() {
    var own = BundledMigrations.ownTables();
    own.add(History.TABLE);
    return Collections.unmodifiableSet(own);
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
