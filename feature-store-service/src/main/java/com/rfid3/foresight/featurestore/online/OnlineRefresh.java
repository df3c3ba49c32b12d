package com.rfid3.foresight.featurestore.online;

import com.rfid3.foresight.featurestore.value.EntityValues;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps Redis in step with MariaDB. After a start, an outage or a loss of its contents everything
 * is written again; otherwise only what changed. Redis failing never fails a cycle.
 */
@ApplicationScoped
public class OnlineRefresh {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final OnlineStore store;
  private final AtomicBoolean complete = new AtomicBoolean();
  private final AtomicBoolean reachable = new AtomicBoolean(true);

  public OnlineRefresh(OnlineStore store) {
    this.store = store;
  }

  /** To be called before the first batch of a cycle. */
  public void begin() {
    reachable.set(true);
    attempt(
        () -> {
          if (!store.isComplete().await().atMost(PATIENCE)) {
            complete.set(false);
          }
        });
  }

  /** Writes what changed, or all, if the store is not known to have the rest. */
  public void publish(List<EntityValues> changed, List<EntityValues> all, Instant knownAt) {
    attempt(() -> store.store(complete.get() ? changed : all, knownAt).await().atMost(PATIENCE));
  }

  /** To be called after the last batch of a cycle that saw every entity. */
  public void finish(Instant asOf) {
    attempt(
        () -> {
          store.confirm(asOf).chain(store::complete).await().atMost(PATIENCE);
          complete.set(true);
        });
  }

  // One failure ends the attempts of this cycle: waiting for a dead Redis at every batch would
  // make the cycle as slow as Redis is dead.
  private void attempt(Runnable write) {
    if (!reachable.get()) {
      return;
    }
    try {
      write.run();
    } catch (RuntimeException unreachable) {
      reachable.set(false);
      complete.set(false);
      Log.warnf("Redis is left behind in this cycle: %s", unreachable.getClass().getSimpleName());
    }
  }
}
