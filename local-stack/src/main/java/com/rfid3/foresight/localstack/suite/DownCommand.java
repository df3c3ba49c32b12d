package com.rfid3.foresight.localstack.suite;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code down}: ends whatever runs, however it was started. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Stops the suite; its data stay.")
final class DownCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Override
  public Integer call() {
    var folder = SuiteFolder.ofLauncher();
    var progress = new Progress(System.out);
    var processes = new SuiteProcesses(folder);
    var suite = folder.suitePidFile().running();
    if (suite.isEmpty() && processes.running().isEmpty()) {
      progress.say("Foresight does not run here.");
      return 0;
    }
    suite.ifPresent(process -> end(process, progress));
    // What a crashed suite left, or one that did not end in time.
    processes.stopAll(progress);
    RunningSuite.withdraw(folder);
    folder.suitePidFile().delete();
    progress.done("Foresight is stopped");
    return 0;
  }

  private static void end(ProcessHandle suite, Progress progress) {
    suite.destroy();
    if (!SuiteProcesses.endedWithin(suite, PATIENCE)) {
      progress.say("It did not end within " + PATIENCE.toSeconds() + " s; ending it by force.");
      suite.destroyForcibly();
    }
  }
}
