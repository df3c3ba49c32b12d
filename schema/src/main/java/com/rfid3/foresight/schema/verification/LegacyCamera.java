package com.rfid3.foresight.schema.verification;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.migration.SuiteTables;
import java.sql.SQLException;
import java.time.Clock;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes the state of the legacy database, leaving out all that carries the suite's mark. */
public final class LegacyCamera {
  private final Installation installation;
  private final Clock clock;

  public LegacyCamera(Installation installation, Clock clock) {
    this.installation = installation;
    this.clock = clock;
  }

  public LegacyState take() throws SQLException {
    try (var session = installation.open()) {
      // Timestamps are shown in the session's zone; the same one every time makes them comparable.
      session.execute("SET SESSION time_zone = '+00:00'");
      var objects = new TreeMap<String, TableState>();
      tables(session, objects);
      programs(session, objects);
      return new LegacyState(clock.instant(), installation.legacy(), objects);
    }
  }

  private void tables(Session session, SortedMap<String, TableState> into) throws SQLException {
    var ours = new SuiteTables(installation).inLegacy(session);
    var rows = new RowChecksum(installation.legacy());
    for (var table :
        session.column(
            """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = ? AND table_type = 'BASE TABLE'
            """,
            installation.legacy())) {
      if (!ours.contains(table)) {
        var sum = rows.of(session, table);
        into.put(table, new TableState(definition(session, table), sum.count(), sum.checksum()));
      }
    }
  }

  private String definition(Session session, String table) throws SQLException {
    return session
        .rows(
            row -> TableDefinition.comparable(table, row.getString(2)),
            "SHOW CREATE TABLE `" + installation.legacy() + "`.`" + table + "`")
        .getFirst();
  }

  private void programs(Session session, SortedMap<String, TableState> into) throws SQLException {
    session.rows(
        row -> into.put(row.getString(1), new TableState(String.valueOf(row.getString(2)), 0, "-")),
        """
        SELECT CONCAT('view ', table_name), view_definition FROM information_schema.views
        WHERE table_schema = ?
        UNION ALL SELECT CONCAT('trigger ', trigger_name), CONCAT(event_object_table, ' ',
          action_timing, ' ', event_manipulation, ' ', action_statement)
        FROM information_schema.triggers WHERE trigger_schema = ?
        UNION ALL SELECT CONCAT('routine ', routine_name), routine_definition
        FROM information_schema.routines WHERE routine_schema = ?
        """,
        installation.legacy(),
        installation.legacy(),
        installation.legacy());
  }
}
