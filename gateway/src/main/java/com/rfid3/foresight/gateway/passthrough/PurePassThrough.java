package com.rfid3.foresight.gateway.passthrough;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Files;
import org.jboss.logging.Logger;

/**
 * While a certain file is there, nothing is the suite's own any more: a step of a rollback that
 * needs no restart, no database and no sign-in, and survives them all.
 */
@ApplicationScoped
class PurePassThrough {
  private static final Logger LOG = Logger.getLogger(PurePassThrough.class);
  private static final long LOOK_MILLIS = 250;

  private final PassThroughSettings settings;
  private volatile boolean on;

  PurePassThrough(PassThroughSettings settings) {
    this.settings = settings;
  }

  /** Whether this path, the suite's own as it may be, is the legacy application's now. */
  boolean takes(String normalizedPath) {
    // Who runs the gateway still asks it how it is.
    return on && !normalizedPath.startsWith("/q/");
  }

  void watch(@Observes StartupEvent started, Vertx vertx) {
    settings
        .onlyWhile()
        .ifPresent(file -> vertx.setPeriodic(0, LOOK_MILLIS, timer -> is(Files.exists(file))));
  }

  private void is(boolean now) {
    if (on != now) {
      LOG.warn(now ? "Everything goes to the legacy application" : "The suite answers again");
    }
    on = now;
  }
}
