package com.rfid3.foresight.localstack.suite;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code predictions off|on}, where the launcher could not reach the gateway: writes the switch
 * into the database, from which every process reads it.
 */
@Command(
    name = "predictions",
    mixinStandardHelpOptions = true,
    description = "Takes every prediction out of every answer at once (off), or puts them back.")
final class PredictionsCommand implements Callable<Integer> {
  @Parameters(index = "0", description = "off or on.")
  private String wanted;

  @Option(names = "--reason", defaultValue = "", description = "Kept with the order.")
  private String reason;

  @Override
  public Integer call() throws SQLException {
    if (!wanted.equals("off") && !wanted.equals("on")) {
      throw new IllegalArgumentException("predictions off, or predictions on");
    }
    var folder = SuiteFolder.ofLauncher();
    new KillRow(folder, RollbackSteps.ports(folder)).set(wanted.equals("off"), reason);
    System.out.println("Predictions are " + wanted + " (by the database).");
    return 0;
  }
}
