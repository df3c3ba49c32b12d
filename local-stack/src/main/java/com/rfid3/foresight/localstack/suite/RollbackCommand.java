package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.rollback.DeploymentExit;
import com.rfid3.foresight.localstack.rollback.RollbackRun;
import java.io.Console;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rollback}: the suite out of the way, and out of the database if wanted. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = {
      "Flags off, traffic back to the legacy application, predictive services stopped,",
      "with --with-database also the database as it was. Run again after a kill.",
      "Without --of it is the suite that ./foresight up started."
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
      description = {
        "Only copy the databases, take the suite out of the copy, and verify that;",
        "with --of: only say what would be carried out."
      })
  private boolean rehearse;

  @Spec private CommandSpec spec;

  @ArgGroup(exclusive = false, heading = "In containers or in a cluster:%n")
  private DeploymentOptions deployed;

  @Override
  public Integer call() throws SQLException {
    var folder = SuiteFolder.ofLauncher();
    if (deployed != null) {
      return rollBackDeployment(folder);
    }
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

  private int rollBackDeployment(SuiteFolder folder) {
    var exit = deployed.exit(folder.project());
    var wanted = deployed.wanted(withDatabase);
    List<String> words = words(exit, wanted);
    if (rehearse) {
      System.out.println("Nothing is changed; without --rehearse this would be carried out:");
      words.forEach(line -> System.out.println("  " + line));
      return 0;
    }
    if (!yes && !confirmed()) {
      System.out.println("Nothing was changed.");
      return 1;
    }
    var run =
        new RollbackRun(
            folder.state().resolve("rollback.log"), System.out::println, Clock.systemUTC());
    return run.run(exit.steps(wanted)) ? 0 : 1;
  }

  private List<String> words(DeploymentExit exit, DeploymentExit.Wanted wanted) {
    try {
      return exit.words(wanted);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
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
