package com.rfid3.foresight.schema.preflight;

import com.rfid3.foresight.schema.database.Blockers;
import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.report.Finding;
import java.sql.SQLException;
import java.util.List;

/** What would keep a migration from getting its locks at this moment. */
record BusyCheck(ReloadWatch reload) implements Check {

  @Override
  public List<Finding> look(Session session) throws SQLException {
    var open = Blockers.open(session);
    var transactions =
        open.isEmpty()
            ? Finding.ok("open transactions", "none")
            : Finding.warn(
                "open transactions",
                String.join("; ", open),
                "one on a legacy table makes migrate give up within a second: see --retry-for");
    var underWay = reload.underWay(session);
    return List.of(
        transactions,
        underWay.isEmpty()
            ? Finding.ok("legacy reload", "none under way")
            : Finding.warn(
                "legacy reload", String.join("; ", underWay), "migrate waits: see --retry-for"));
  }
}
