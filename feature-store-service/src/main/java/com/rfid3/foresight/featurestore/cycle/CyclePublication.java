package com.rfid3.foresight.featurestore.cycle;

import com.rfid3.foresight.featurestore.online.OnlineRefresh;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Computes all features as of one instant and publishes them. */
@ApplicationScoped
class CyclePublication {
  private final FeatureComputation computation;
  private final FeaturePublisher publisher;
  private final OnlineRefresh online;

  CyclePublication(
      FeatureComputation computation, FeaturePublisher publisher, OnlineRefresh online) {
    this.computation = computation;
    this.publisher = publisher;
    this.online = online;
  }

  Published run(Instant asOf) {
    AtomicInteger entities = new AtomicInteger();
    AtomicInteger changed = new AtomicInteger();
    online.begin();
    computation.run(
        asOf,
        batch -> {
          entities.addAndGet(batch.size());
          changed.addAndGet(publisher.publish(batch, asOf));
        });
    online.finish(asOf);
    return new Published(entities.get(), changed.get());
  }

  /** Entities that were looked at, and values that were written. */
  record Published(int entities, int changed) {}
}
