package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.rollback.RollbackRun;
import java.io.Console;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rollback}: the suite out of the way, and out of the database if wanted. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = {
      "Flags off, traffic back to the legacy application, predictive services stopped,",
      "with --with-database also the database as it was. Run again after a kill."
    })
final class RollbackCommand implements Callable<Integer> {
  private static final String WORD = "rollback";

  @Option(
      names = "--with-database",
      description = "Also remove columns, tables and users, within 30 minutes, and verify.")
  private boolean withDatabase;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Option(
      names = "--rehearse",
      description = "Only copy the databases, take the suite out of the copy, and verify that.")
  private boolean rehearse;

  @Override
  public Integer call() throws SQLException {
    var folder = SuiteFolder.ofLauncher();
    var steps = new RollbackSteps(folder, RollbackSteps.ports(folder));
    if (!rehearse && !yes && !confirmed()) {
      System.out.println("Nothing was changed.");
      return 1;
    }
    var run =
        new RollbackRun(
            folder.state().resolve("rollback.log"), System.out::println, Clock.systemUTC());
    var done = run.run(rehearse ? steps.rehearsal() : steps.all(withDatabase));
    if (done) {
      System.out.println(
          rehearse
              ? "Rehearsed: the copy is as the shop's database was before the suite."
              : "Rolled back. The legacy application answers as if the suite were not there.");
    }
    return done ? 0 : 1;
  }

  private boolean confirmed() {
    System.out.println(
        "This takes predictions out of every answer, stops the services"
            + (withDatabase ? " and removes the suite from the database." : "."));
    return Optional.ofNullable(System.console())
        .map(RollbackCommand::ask)
        .orElseGet(
            () -> {
              System.out.println("There is nobody to ask: add --yes.");
              return false;
            });
  }

  private static boolean ask(Console console) {
    return WORD.equals(console.readLine("Type %s to go on: ", WORD));
  }
}
