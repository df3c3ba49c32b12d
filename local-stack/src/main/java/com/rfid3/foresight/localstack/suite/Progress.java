package com.rfid3.foresight.localstack.suite;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What people see while the suite starts and stops: one line per event, with the time it took. */
final class Progress {
  private final PrintStream out;
  private final long began = System.nanoTime();

  Progress(PrintStream out) {
    this.out = out;
  }

  /** Something else than a step, as it is. */
  void say(String text) {
    out.println(text);
    out.flush();
  }

  /** A step that ended at this moment. */
  void done(String what) {
    say(String.format(Locale.ROOT, "  %5.1f s  %s", elapsed().toMillis() / 1000.0, what));
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
