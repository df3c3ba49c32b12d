package com.rfid3.foresight.schema.command;

import com.rfid3.foresight.schema.backup.SuiteRestore;
import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings the suite's own tables back. */
@Command(
    name = "restore",
    description = {
      "Brings the suite's own tables back from its newest backup, and compares every one.",
      "Run migrate after it: the services' users and the six legacy columns are its business."
    })
final class RestoreVerb extends Verb {
  @Option(names = "--replace", description = "drop the suite's tables that are there first")
  private boolean replace;

  RestoreVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws SQLException {
    var report = new SuiteRestore(suiteBackup(), installation()).run(replace);
    return conclude(report, report.failed() ? "not all is back" : "restored, equal by checksum");
  }
}
