package com.rfid3.foresight.schema.command;

import com.rfid3.foresight.schema.database.Patience;
import com.rfid3.foresight.schema.rollback.Rollback;
import java.sql.SQLException;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Removes the suite from the database. */
@Command(
    name = "rollback",
    description = "Removes all that migrate added, and nothing else. Run again after a kill.")
final class RollbackVerb extends Verb {
  @Option(
      names = "--give-up-after",
      paramLabel = "DURATION",
      defaultValue = "PT30M",
      description = "come back to a busy table for so long (default: ${DEFAULT-VALUE})")
  private Duration giveUpAfter = Duration.ZERO;

  @Option(names = "--without-users", description = "leave the services' users to a DBA")
  private boolean withoutUsers;

  RollbackVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws SQLException {
    var backup = backup();
    backup.check();
    var report = new Rollback(installation(), backup, Patience.of(giveUpAfter)).run(!withoutUsers);
    return conclude(report, "rolled back; `verify` proves it");
  }
}
