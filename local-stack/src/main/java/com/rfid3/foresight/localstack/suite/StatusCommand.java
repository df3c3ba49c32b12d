package com.rfid3.foresight.localstack.suite;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code status}: one line per part. Exit code 0 when all are ready, 3 otherwise. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows what runs, where, since when and how big.")
final class StatusCommand implements Callable<Integer> {
  private static final int NOT_RUNNING = 3;

  @Override
  public Integer call() {
    var folder = SuiteFolder.ofLauncher();
    if (new SuiteProcesses(folder).running().isEmpty()) {
      System.out.println("Foresight does not run here; ./foresight up starts it.");
      return NOT_RUNNING;
    }
    var ports =
        RunningSuite.read(folder)
            .map(RunningSuite::ports)
            .orElseGet(() -> Ports.of(System.getenv()));
    System.out.printf(
        Locale.ROOT,
        "%-28s %-10s %6s %8s %9s %8s%n",
        "",
        "state",
        "port",
        "process",
        "memory",
        "up");
    var states = PartState.all(folder, ports);
    states.forEach(state -> System.out.println(state.line()));
    return states.stream().allMatch(PartState::ready) ? 0 : NOT_RUNNING;
  }
}
