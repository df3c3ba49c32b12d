package com.rfid3.foresight.gateway.passthrough;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Notices that nothing has happened for too long. To be used on one event loop. */
final class Patience {
  private static final long NONE = -1;

  private final Vertx vertx;
  private final Runnable lost;
  private long limit;
  private long last;
  private long timer = NONE;

  Patience(Vertx vertx, Runnable lost) {
    this.vertx = vertx;
    this.lost = lost;
  }

  /** From now on something must happen at least this often. */
  void expect(Duration within) {
    end();
    limit = within.toMillis();
    happened();
    wake(limit);
  }

  /** Something happened: the wait begins anew. */
  void happened() {
    last = System.nanoTime();
  }

  void end() {
    if (timer != NONE) {
      vertx.cancelTimer(timer);
      timer = NONE;
    }
  }

  private void wake(long millis) {
    timer = vertx.setTimer(Math.max(1, millis), due -> look());
  }

  private void look() {
    timer = NONE;
    long left = limit - (System.nanoTime() - last) / 1_000_000;
    if (left > 0) {
      wake(left);
    } else {
      lost.run();
    }
  }
}
