package com.rfid3.foresight.schema.preflight;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.migration.LegacyColumns;
import com.rfid3.foresight.schema.migration.SuiteTables;
import com.rfid3.foresight.schema.report.Finding;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a migration would do to this very database. */
record PlannedChanges(Installation installation) implements Check {

  @Override
  public List<Finding> look(Session session) throws SQLException {
    var findings = new ArrayList<Finding>();
    var columns = new LegacyColumns(installation);
    for (var table : LegacyColumns.ADDED.keySet()) {
      var missing = columns.missing(session, table);
      findings.add(
          Finding.note(
              "would alter " + table,
              missing.isEmpty()
                  ? "nothing: its columns are there"
                  : "add " + String.join(", ", missing) + "; definition only, no row is copied"));
    }
    var tables = new SuiteTables(installation);
    var there = tables.inLegacy(session);
    findings.add(
        Finding.note(
            "would create in " + installation.legacy(),
            SuiteTables.IN_LEGACY.stream().filter(t -> !there.contains(t)).toList().toString()));
    var own = tables.inOwn(session);
    findings.add(
        Finding.note(
            "would create in " + installation.suite(),
            SuiteTables.OWN.stream().filter(t -> !own.contains(t)).sorted().toList().toString()));
    return findings;
  }
}
