package com.rfid3.foresight.schema.command;

import com.rfid3.foresight.schema.migration.ServiceAccounts;
import com.rfid3.foresight.schema.preflight.Preflight;
import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what a migration would do. */
@Command(
    name = "preflight",
    description = "Read-only: says what migrate would do to this very database, and what it needs.")
final class PreflightVerb extends Verb {
  @Mixin private ReloadOptions reload = new ReloadOptions();

  @Option(
      names = "--print-users",
      description = "also prints the statements for a DBA to create the services' users")
  private boolean printUsers;

  @Option(names = "--without-users", description = "the users are left to a DBA")
  private boolean withoutUsers;

  PreflightVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws SQLException {
    var installation = installation();
    var report =
        new Preflight(installation, reload.watch(installation.legacy()), !withoutUsers).report();
    var code =
        conclude(
            report,
            report.failed()
                ? "migrate would refuse: see the lines marked FAIL"
                : "migrate would work; nothing was changed");
    if (printUsers) {
      try (var session = installation.open()) {
        new ServiceAccounts(installation)
            .statementsForDba(session)
            .forEach(statement -> out().println(statement + ";"));
      }
    }
    return code;
  }
}
