package com.rfid3.foresight.gateway.snapshot;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Repeats a look at the legacy tables for ever, one at a time. A big inventory, or a busy database,
 * is looked at less often; after a failure it is tried again soon.
 */
@ApplicationScoped
public class Rounds {
  private final Vertx vertx;
  private final Clock clock;
  private final SnapshotSettings settings;

  Rounds(Vertx vertx, Clock clock, SnapshotSettings settings) {
    this.vertx = vertx;
    this.clock = clock;
    this.settings = settings;
  }

  /** Begins at once. The look says whether it succeeded and never fails. */
  public void begin(Supplier<Uni<Boolean>> look) {
    next(look, Duration.ofMillis(1));
  }

  /** The look, failed where it takes too long. */
  public <T> Uni<T> within(Uni<T> look) {
    return look.ifNoItem().after(settings.timeout()).fail();
  }

  private void next(Supplier<Uni<Boolean>> look, Duration pause) {
    vertx.setTimer(
        Math.max(1, pause.toMillis()),
        timer -> {
          Instant began = clock.instant();
          look.get()
              .onFailure()
              .recoverWithItem(false)
              .subscribe()
              .with(succeeded -> next(look, pause(succeeded, began)));
        });
  }

  private Duration pause(boolean succeeded, Instant began) {
    if (!succeeded) {
      return settings.retryAfter();
    }
    Duration rest = Duration.between(began, clock.instant()).multipliedBy(settings.restFactor());
    Duration pause = rest.compareTo(settings.every()) > 0 ? rest : settings.every();
    return pause.compareTo(settings.longestRest()) > 0 ? settings.longestRest() : pause;
  }
}
