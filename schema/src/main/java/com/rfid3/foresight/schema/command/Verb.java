package com.rfid3.foresight.schema.command;

import com.rfid3.foresight.schema.backup.BackupFolder;
import com.rfid3.foresight.schema.backup.SuiteFolder;
import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.SchemaProblem;
import com.rfid3.foresight.schema.report.Report;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all verbs have in common. Exit codes: 0 all well, 1 something to see to, 2 wrong usage. */
abstract class Verb implements Callable<Integer> {
  static final int WELL = 0;
  static final int SEE_TO_IT = 1;

  private final Surroundings surroundings;

  @Mixin private Target target = new Target();

  @Spec private CommandSpec spec = CommandSpec.create();

  Verb(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Target target() {
    return target;
  }

  CommandSpec spec() {
    return spec;
  }

  Installation installation() {
    return target.installation(surroundings.environment());
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Prints {@code report} and {@code conclusion}, and gives the exit code that follows. */
  int conclude(Report report, String conclusion) {
    out().print(report.text());
    out().println(conclusion);
    return report.failed() ? SEE_TO_IT : WELL;
  }

  /** The backup taken before the first change. */
  BackupFolder backup() {
    return BackupFolder.newest(target.backups(), installation().legacy())
        .orElseThrow(
            () ->
                new SchemaProblem(
                    "no backup of %s under %s: name the folder with --backup-dir"
                        .formatted(installation().legacy(), target.backups().toAbsolutePath())));
  }

  /** The newest backup of the suite's own tables. */
  SuiteFolder suiteBackup() {
    return SuiteFolder.newest(target.backups(), installation().suite())
        .orElseThrow(
            () ->
                new SchemaProblem(
                    "no backup of %s under %s: name the folder with --backup-dir"
                        .formatted(installation().suite(), target.backups().toAbsolutePath())));
  }
}
