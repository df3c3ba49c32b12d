package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.server.ServerFailure;
import com.rfid3.foresight.schema.database.SchemaProblem;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

/** Starts the suite, stays until it is told to end, and ends it in order. */
final class ForegroundUp {
  private final UpOptions options;
  private final Progress progress;
  private final Suite suite;
  // A field, for a lock that nothing refers to any more is closed by the garbage collector.
  private Optional<SuiteLock> lock = Optional.empty();

  ForegroundUp(UpOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
    this.suite = new Suite(options, progress);
  }

  int run() {
    lock = SuiteLock.take(options.folder());
    if (lock.isEmpty()) {
      return AlreadyRunning.tell(options.folder(), System.out);
    }
    clearLeftovers();
    var complaints = options.ports().complaints(options.unleash());
    if (!complaints.isEmpty()) {
      complaints.forEach(progress::say);
      return 1;
    }
    options.folder().suitePidFile().write(ProcessHandle.current());
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    return startAndStay();
  }

  private void clearLeftovers() {
    RunningSuite.withdraw(options.folder());
    options.folder().forgetRollback();
    var leftovers = new SuiteProcesses(options.folder());
    if (!leftovers.running().isEmpty()) {
      progress.say("The last run ended without stopping everything; stopping the rest of it.");
      leftovers.stopAll(progress);
    }
  }

  private int startAndStay() {
    try {
      progress.say("Starting Foresight.");
      suite.start();
    } catch (CompletionException e) {
      progress.say("Foresight could not start: " + rootMessage(e));
      return 1;
    }
    new RunningSuite(options.ports()).announce(options.folder());
    progress.done("everything is ready");
    new Announcement(options, suite.database()).lines().forEach(progress::say);
    return stay();
  }

  private static String rootMessage(Throwable failure) {
    return switch (failure) {
      case CompletionException wrapped when wrapped.getCause() != null ->
          rootMessage(wrapped.getCause());
      // What is foreseen says what to do; the name of anything else helps to find the defect.
      case ServerFailure foreseen -> foreseen.getMessage();
      case SchemaProblem foreseen -> foreseen.getMessage();
      default -> failure.toString();
    };
  }

  private static int stay() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  /** Runs on Ctrl-C, on {@code down} and after a failed start. */
  private void end() {
    progress.say("Stopping Foresight.");
    RunningSuite.withdraw(options.folder());
    suite.stop();
    options.folder().suitePidFile().delete();
    lock.ifPresent(SuiteLock::close);
  }
}
