package com.rfid3.foresight.schema.backup;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.report.Report;
import java.sql.SQLException;

/** Restores a backup into databases made for it, compares, and removes them again. */
public final class RestoreDrill {
  private final SuiteFolder folder;
  private final Installation scratch;

  public RestoreDrill(SuiteFolder folder, Installation installation) {
    this.folder = folder;
    this.scratch =
        new Installation(
            installation.server(),
            installation.suite() + "_drill_legacy",
            installation.suite() + "_drill");
  }

  /** What came back, table by table. Nothing of the installation itself is touched. */
  public Report run() throws SQLException {
    try (var session = scratch.open()) {
      remove(session);
      session.execute("CREATE DATABASE `" + scratch.legacy() + "`");
      try {
        return new SuiteRestore(folder, scratch).run(false);
      } finally {
        remove(session);
      }
    }
  }

  private void remove(Session session) throws SQLException {
    session.execute("DROP DATABASE IF EXISTS `" + scratch.legacy() + "`");
    session.execute("DROP DATABASE IF EXISTS `" + scratch.suite() + "`");
  }
}
