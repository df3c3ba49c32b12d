package com.rfid3.foresight.schema.server;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The legacy application reading its items all the time, measuring how long it is made to wait. */
public final class ShopAtWork implements AutoCloseable {
  private static final long A_WAIT = Duration.ofMillis(300).toNanos();

  private final AtomicBoolean working = new AtomicBoolean(true);
  private final AtomicLong longest = new AtomicLong();
  private final AtomicInteger waits = new AtomicInteger();
  private final Thread reader;

  public ShopAtWork(Shop shop) {
    reader = Thread.startVirtualThread(() -> read(shop));
  }

  public Duration longestWait() {
    close();
    return Duration.ofNanos(longest.get());
  }

  /** Returns after the reader was made to wait {@code times}. */
  public void awaitWaits(int times) throws InterruptedException {
    synchronized (waits) {
      while (waits.get() < times) {
        waits.wait(30_000);
      }
    }
  }

  private void read(Shop shop) {
    try (var session = shop.open()) {
      while (working.get()) {
        var start = System.nanoTime();
        session.column(
            "SELECT status FROM " + shop.legacy() + ".id_item_master WHERE tag_id = 'TAG 4#?'");
        note(System.nanoTime() - start);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void note(long nanos) {
    longest.accumulateAndGet(nanos, Math::max);
    if (nanos > A_WAIT) {
      synchronized (waits) {
        waits.incrementAndGet();
        waits.notifyAll();
      }
    }
  }

  @Override
  public void close() {
    working.set(false);
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
