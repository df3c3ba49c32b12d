package com.rfid3.foresight.localstack.suite;

import java.io.PrintStream;

/** What a second start says. */
final class AlreadyRunning {
  private AlreadyRunning() {}

  static int tell(SuiteFolder folder, PrintStream out) {
    var since =
        folder
            .suitePidFile()
            .running()
            .map(process -> " (process " + process.pid() + ")")
            .orElse("");
    out.println("Foresight already runs here" + since + ".");
    RunningSuite.read(folder)
        .ifPresent(running -> out.println("Open " + running.ports().url(Part.GATEWAY) + "/"));
    out.println("./foresight status shows it, ./foresight down stops it.");
    return 0;
  }
}
