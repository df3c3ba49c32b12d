package com.rfid3.foresight.localstack.suite;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** Starts a part again when it ends by itself, after a pause that grows with each failure. */
final class Watch {
  private static final Duration SHORTEST = Duration.ofSeconds(3);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration STEADY = Duration.ofMinutes(2);

  private final AtomicBoolean stopping;
  private final Predicate<Part> held;
  private final Progress progress;

  Watch(AtomicBoolean stopping, Predicate<Part> held, Progress progress) {
    this.stopping = stopping;
    this.held = held;
    this.progress = progress;
  }

  void over(Part part, Startable startable, ProcessHandle process) {
    Thread.ofVirtual().start(() -> keepAlive(part, startable, process));
  }

  private void keepAlive(Part part, Startable startable, ProcessHandle first) {
    var process = first;
    var pause = Duration.ZERO;
    while (true) {
      var began = System.nanoTime();
      process.onExit().join();
      pause = nextPause(pause, Duration.ofNanos(System.nanoTime() - began));
      if (stopping.get()) {
        return;
      }
      if (held.test(part)) {
        progress.done(part.label() + " stays stopped until the next ./foresight up");
        return;
      }
      progress.done(
          part.label() + " ended by itself; starting it again in " + pause.toSeconds() + " s");
      process = startAgain(part, startable, process, pause);
    }
  }

  static Duration nextPause(Duration last, Duration livedFor) {
    if (last.isZero() || livedFor.compareTo(STEADY) > 0) {
      return SHORTEST;
    }
    var longer = last.multipliedBy(2);
    return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
  }

  private ProcessHandle startAgain(
      Part part, Startable startable, ProcessHandle ended, Duration pause) {
    try {
      Thread.sleep(pause);
      if (stopping.get()) {
        return ended;
      }
      var process = startable.start();
      progress.done(part.label() + " is ready again");
      return process;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ended;
    } catch (RuntimeException e) {
      progress.done(e.getMessage());
      return ended;
    }
  }
}
