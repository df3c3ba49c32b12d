package com.rfid3.foresight.gateway.lastgood;

import com.rfid3.foresight.platform.flags.FlagBoard;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Empties the last known good when the kill switch is thrown. What is kept here goes with every
 * look; what is shared goes once more after the longest answer in flight has ended, and a Redis
 * that cannot be reached is asked until it can.
 */
@ApplicationScoped
class KillPurge {
  private static final Logger LOG = Logger.getLogger(KillPurge.class);
  private static final long LOOK_MILLIS = 250;
  private static final Duration STRAGGLERS = Duration.ofSeconds(3);

  private final FlagBoard flags;
  private final LastKnownGood lastGood;
  private long killedAt = -1;
  private boolean purged = true;
  private boolean purging;

  KillPurge(FlagBoard flags, LastKnownGood lastGood) {
    this.flags = flags;
    this.lastGood = lastGood;
  }

  void watch(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(LOOK_MILLIS, timer -> look(flags.now()));
  }

  // One timer on one event loop: no two looks overlap.
  private void look(FlagSnapshot now) {
    if (now.killed()) {
      lastGood.forgetHere();
      if (now.revision() != killedAt) {
        killedAt = now.revision();
        purged = false;
      }
    }
    if (!purged && !purging) {
      purge(now.readAt());
    }
  }

  private void purge(Instant began) {
    purging = true;
    lastGood
        .forgetShared()
        .onTermination()
        .invoke(() -> purging = false)
        .subscribe()
        .with(
            done -> purged = flags.now().readAt().isAfter(began.plus(STRAGGLERS)),
            failure -> LOG.debug("Redis keeps predictions until it can be reached", failure));
  }
}
