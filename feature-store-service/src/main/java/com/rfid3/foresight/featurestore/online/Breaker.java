package com.rfid3.foresight.featurestore.online;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Lets nobody wait for a server that does not answer: after some failures in a row calls are
 * refused at once, but for one now and then that finds out whether it is back.
 */
final class Breaker {
  private final int failures;
  private final long pauseNanos;
  private final LongSupplier nanoTime;
  private final AtomicInteger failedInRow = new AtomicInteger();
  private final AtomicLong probeAt = new AtomicLong();

  /** Opens after {@code failures} in a row, and tries again every {@code pause}. */
  Breaker(int failures, Duration pause, LongSupplier nanoTime) {
    this.failures = failures;
    this.pauseNanos = pause.toNanos();
    this.nanoTime = nanoTime;
  }

  /** Whether to make a call; while open only one caller per pause is let through. */
  boolean allows() {
    if (failedInRow.get() < failures) {
      return true;
    }
    long now = nanoTime.getAsLong();
    long due = probeAt.get();
    return now - due >= 0 && probeAt.compareAndSet(due, now + pauseNanos);
  }

  void succeeded() {
    failedInRow.set(0);
  }

  void failed() {
    probeAt.set(nanoTime.getAsLong() + pauseNanos);
    failedInRow.incrementAndGet();
  }
}
