package com.rfid3.foresight.schema.command;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All verbs under one command. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "The suite's part of a database. Exit codes: 0 well, 1 see to it, 2 wrong usage.")
public final class Verbs {
  private Verbs() {}

  public static CommandLine commandLine(Surroundings surroundings) {
    return new CommandLine(new Verbs())
        .addSubcommand(new PreflightVerb(surroundings))
        .addSubcommand(new MigrateVerb(surroundings))
        .addSubcommand(new StatusVerb(surroundings))
        .addSubcommand(new BackupVerb(surroundings))
        .addSubcommand(new RestoreVerb(surroundings))
        .addSubcommand(new DrillVerb(surroundings))
        .addSubcommand(new RollbackVerb(surroundings))
        .addSubcommand(new VerifyVerb(surroundings))
        .addSubcommand(new MaintainVerb(surroundings))
        .setExecutionExceptionHandler((e, command, parsed) -> explain(e, command));
  }

  private static int explain(Exception e, CommandLine command) {
    var what =
        switch (e) {
          case SQLException sql -> "the database says: " + sql.getMessage();
          case FlywayException flyway -> "a migration failed: " + flyway.getMessage();
          default -> String.valueOf(e.getMessage());
        };
    command.getErr().println("FAIL  " + what);
    return e instanceof IllegalArgumentException ? CommandLine.ExitCode.USAGE : Verb.SEE_TO_IT;
  }
}
