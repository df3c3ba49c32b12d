package com.rfid3.foresight.schema.preflight;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.migration.LegacyColumns;
import com.rfid3.foresight.schema.migration.SuiteTables;
import com.rfid3.foresight.schema.report.Finding;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Tables and columns under the suite's names that somebody else made: never touched. */
record ConflictCheck(Installation installation) implements Check {

  @Override
  public List<Finding> look(Session session) throws SQLException {
    var foreign = new ArrayList<>(new SuiteTables(installation).foreign(session));
    var columns = new LegacyColumns(installation);
    for (var table : LegacyColumns.ADDED.keySet()) {
      var unmarked = new ArrayList<>(LegacyColumns.ADDED.get(table).keySet());
      unmarked.removeAll(columns.missing(session, table));
      unmarked.removeAll(columns.ours(session, table));
      unmarked.forEach(column -> foreign.add(table + "." + column));
    }
    return List.of(
        foreign.isEmpty()
            ? Finding.ok("names", "nothing of somebody else's is in the way")
            : Finding.fail(
                "names",
                "there already, and not the suite's: " + String.join(", ", foreign),
                "rename or drop them; an earlier hand-made migration leaves such tables behind"));
  }
}
