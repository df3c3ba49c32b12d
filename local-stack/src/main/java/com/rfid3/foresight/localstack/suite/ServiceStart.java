package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.server.ServerCommand;
import com.rfid3.foresight.localstack.server.ServerProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Starts a web server and waits until it says that it is ready. */
record ServiceStart(ServerCommand command, Readiness readiness, BooleanSupplier stopping)
    implements Startable {
  static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(50);

  @Override
  public ProcessHandle start() {
    return run().handle();
  }

  /** As {@link #start}, for callers that end it themselves. */
  ServerProcess run() {
    var process = ServerProcess.start(command);
    var deadline = Instant.now().plus(PATIENCE);
    while (!readiness.now()) {
      if (process.endedWithin(PAUSE)) {
        throw process.failure("ended while starting");
      }
      if (stopping.getAsBoolean() || Instant.now().isAfter(deadline)) {
        process.stop();
        throw process.failure("was not ready after " + PATIENCE.toSeconds() + " s");
      }
    }
    return process;
  }
}
