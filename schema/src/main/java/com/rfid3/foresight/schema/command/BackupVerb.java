package com.rfid3.foresight.schema.command;

import com.rfid3.foresight.schema.backup.LegacyBackup;
import com.rfid3.foresight.schema.backup.SuiteBackup;
import java.sql.SQLException;
import picocli.CommandLine.Command;

/** Backs up what a rollback could touch. */
@Command(
    name = "backup",
    description = {
      "Backs up the legacy tables that migrate and rollback touch, notes all others,",
      "and backs up all that the suite itself keeps."
    })
final class BackupVerb extends Verb {
  BackupVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws SQLException {
    var backup =
        new LegacyBackup(installation(), target().backups(), surroundings().clock()).take();
    backup
        .manifest()
        .files()
        .forEach(
            (name, file) ->
                out()
                    .println(
                        "OK    %s  %d rows  sha256 %s"
                            .formatted(name, file.rows(), file.sha256())));
    out().println("backed up and read again: " + backup.path());
    backUpSuite();
    return WELL;
  }

  private void backUpSuite() throws SQLException {
    var installation = installation();
    var suite = new SuiteBackup(installation, target().backups(), surroundings().clock()).take();
    out().println("backed up and read again: %s, %d rows".formatted(suite.path(), suite.rows()));
  }
}
