package com.rfid3.foresight.schema.command;

import com.rfid3.foresight.schema.backup.RestoreDrill;
import java.sql.SQLException;
import picocli.CommandLine.Command;

/** Proves that the newest backup could be restored. */
@Command(
    name = "drill",
    description =
        "Restores the suite's newest backup into databases of its own, compares, removes them.")
final class DrillVerb extends Verb {
  DrillVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws SQLException {
    var report = new RestoreDrill(suiteBackup(), installation()).run();
    return conclude(
        report, report.failed() ? "this backup would not do" : "this backup can be restored");
  }
}
