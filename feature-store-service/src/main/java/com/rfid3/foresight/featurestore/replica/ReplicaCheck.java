package com.rfid3.foresight.featurestore.replica;

import com.rfid3.foresight.legacyinventory.ReplicaWatch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Looks at the replica twice a minute, each process for itself: each has its own line to it. */
@Startup
@ApplicationScoped
class ReplicaCheck {
  private static final Logger LOG = Logger.getLogger(ReplicaCheck.class);
  private static final double MILLIS = 1000.0;

  private final ReplicaWatch watch;
  private final Clock clock;

  ReplicaCheck(ReplicaWatch watch, MeterRegistry registry, Clock clock) {
    this.watch = watch;
    this.clock = clock;
    Gauge.builder("foresight.features.replica.lag", this::seconds)
        .description("How far the replica of the legacy database is behind; none without one")
        .baseUnit("seconds")
        .register(registry);
  }

  @Scheduled(
      identity = "replica_check",
      every = "30s",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return watch
        .look(clock.instant())
        .onFailure()
        .invoke(failure -> LOG.debug("No look at the replica", failure))
        .onFailure()
        .recoverWithNull();
  }

  private double seconds() {
    return watch.lag().map(lag -> lag.toMillis() / MILLIS).orElse(Double.NaN);
  }
}
