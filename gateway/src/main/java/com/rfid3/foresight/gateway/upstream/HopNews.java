package com.rfid3.foresight.gateway.upstream;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Tells the log why a hop fails, once when that begins and once when it is over: people see a
 * reason such as {@code service_down}, operators need the failure behind it.
 */
final class HopNews {
  private static final Logger LOG = Logger.getLogger(Hop.class);
  // A hop that fails every other time would fill the log.
  private static final long QUIET_NANOS = 10_000_000_000L;

  private final String name;
  private final AtomicBoolean failing = new AtomicBoolean();
  private final AtomicLong toldAt = new AtomicLong(System.nanoTime() - QUIET_NANOS);

  HopNews(String name) {
    this.name = name;
  }

  void answered() {
    // Read before it is written: this is on the way of every answer.
    if (failing.get() && failing.compareAndSet(true, false)) {
      LOG.infof("%s answers again", name);
    }
  }

  void failed(Throwable failure) {
    if (failing.get() || !isTime() || !failing.compareAndSet(false, true)) {
      return;
    }
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    LOG.warnf("%s fails: %s: %s", name, root.getClass().getSimpleName(), root.getMessage());
    LOG.debug("The failure", failure);
  }

  private boolean isTime() {
    long last = toldAt.get();
    long now = System.nanoTime();
    return now - last >= QUIET_NANOS && toldAt.compareAndSet(last, now);
  }
}
