package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.keys.KeysCommand;
import com.rfid3.foresight.localstack.server.ServerFailure;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The suite's verbs; the launcher {@code foresight} builds what is needed and hands over here. */
@Command(
    name = "foresight",
    description = "Runs the whole suite on this machine.",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      PredictionsCommand.class,
      RolloutCommand.class,
      RollbackCommand.class,
      VerifyCommand.class,
      KeysCommand.class,
      WithServersCommand.class
    })
public final class ForesightCommand {
  // Held here, or the level would be forgotten with the logger.
  private static final Logger MIGRATION_LOG = Logger.getLogger("org.flywaydb");

  private ForesightCommand() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    MIGRATION_LOG.setLevel(Level.WARNING);
    return new CommandLine(new ForesightCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(ForesightCommand::explain)
        .execute(arguments);
  }

  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    // What is foreseen says what to do; anything else is a defect and shows where.
    if (failure instanceof ServerFailure || failure instanceof IllegalArgumentException) {
      command.getErr().println(failure.getMessage());
    } else {
      failure.printStackTrace(command.getErr());
    }
    return 1;
  }
}
