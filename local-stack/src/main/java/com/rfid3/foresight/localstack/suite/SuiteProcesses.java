package com.rfid3.foresight.localstack.suite;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The suite's processes as its pid files know them: the same way of stopping serves Ctrl-C, {@code
 * down}, and the next start after a crash.
 */
final class SuiteProcesses {
  private static final Duration GRACE = Duration.ofSeconds(15);

  private final SuiteFolder folder;

  SuiteProcesses(SuiteFolder folder) {
    this.folder = folder;
  }

  /** Parts that run, in the order of starting. */
  List<Part> running() {
    return Arrays.stream(Part.values())
        .filter(part -> folder.pidFile(part).running().isPresent())
        .toList();
  }

  /** Ends every part that runs, the last one first, and tells of each. */
  void stopAll(Progress progress) {
    // Services need nothing of each other to end, but the servers must outlive all of them.
    running().reversed().stream()
        .filter(Part::isService)
        .parallel()
        .forEach(part -> stop(part, progress));
    running().reversed().forEach(part -> stop(part, progress));
  }

  /** Ends these parts, those of them that run. */
  void stop(List<Part> parts) {
    parts.parallelStream()
        .forEach(
            part -> {
              folder.pidFile(part).running().ifPresent(SuiteProcesses::terminate);
              folder.pidFile(part).delete();
            });
  }

  private void stop(Part part, Progress progress) {
    var pidFile = folder.pidFile(part);
    pidFile
        .running()
        .ifPresent(
            process -> {
              terminate(process);
              progress.done(part.label() + " stopped");
            });
    pidFile.delete();
  }

  static void terminate(ProcessHandle process) {
    process.destroy();
    if (!endedWithin(process, GRACE)) {
      process.destroyForcibly();
      endedWithin(process, GRACE);
    }
  }

  static boolean endedWithin(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
