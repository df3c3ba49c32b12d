package com.rfid3.foresight.schema.migration;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** The bundled migrations and the record, in the suite's own database, of those that ran. */
public final class History {
  public static final String TABLE = "flyway_schema_history";

  private final Installation installation;

  public History(Installation installation) {
    this.installation = installation;
  }

  public boolean suiteDatabaseExists(Session session) throws SQLException {
    return session.number(
            "SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = ?",
            installation.suite())
        > 0;
  }

  /**
   * Lets a migration that failed, say for a full disk, be tried again. Every migration can be
   * repeated, so this is all that is taken from Flyway's repair, which would also accept edits.
   */
  void mend(Session session) throws SQLException {
    if (!recorded(session)) {
      return;
    }
    session.execute("DELETE FROM " + table() + " WHERE success = 0");
    // Flyway makes its table and the table's keys in several steps: killed between, it has no keys.
    // As long as nothing else is there, it can be made anew.
    if (new SuiteTables(installation).inOwn(session).equals(List.of(TABLE))) {
      session.execute("DROP TABLE " + table());
    }
  }

  private boolean recorded(Session session) throws SQLException {
    return session.number(
            """
            SELECT COUNT(*) FROM information_schema.tables
            WHERE table_schema = ? AND table_name = ?
            """,
            installation.suite(),
            TABLE)
        > 0;
  }

  private String table() {
    return "`" + installation.suite() + "`." + TABLE;
  }

  Flyway flyway() {
    return Flyway.configure(History.class.getClassLoader())
        .dataSource(installation.server())
        .defaultSchema(installation.suite())
        .createSchemas(false)
        // Two ranges of numbers, one for each database: a new one of the lower range comes late.
        .outOfOrder(true)
        .locations("classpath:db/migration/suite", "classpath:db/migration/legacy")
        .placeholders(Map.of("legacy", installation.legacy(), "suite", installation.suite()))
        .load();
  }
}
