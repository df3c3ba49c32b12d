package com.rfid3.foresight.localstack.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How well a line carries bytes at the moment. */
final class LineQuality {
  private volatile Duration delay = Duration.ZERO;
  private volatile boolean silent;

  void delay(Duration longer) {
    delay = longer;
  }

  void silence() {
    silent = true;
  }

  boolean silent() {
    return silent;
  }

  void heal() {
    silent = false;
    delay = Duration.ZERO;
  }

  /** Waits as long as a packet travels; false when it never arrives. */
  boolean carries() {
    if (!delay.isZero()) {
      LockSupport.parkNanos(delay.toNanos());
    }
    return !silent;
  }
}
