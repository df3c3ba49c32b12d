package com.rfid3.foresight.featurestore.quality;

import com.rfid3.foresight.platform.jobs.JobSlot;
import com.rfid3.foresight.platform.jobs.JobSlots;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/**
 * Measures the features four times a day; the last measurement of a day is the one that is kept.
 */
@ApplicationScoped
class QualitySchedule {
  private static final String JOB = "feature_quality";
  private static final Duration EVERY = Duration.ofHours(6);
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final JobSlots slots;
  private final FeatureQualities qualities;
  private final Clock clock;

  QualitySchedule(JobSlots slots, FeatureQualities qualities, Clock clock) {
    this.slots = slots;
    this.qualities = qualities;
    this.clock = clock;
  }

  @Scheduled(
      identity = JOB,
      every = "5m",
      delayed = "5m",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> measure() {
    return slots
        .runOnce(
            JobSlot.regular(JOB, EVERY, clock.instant()),
            LEASE,
            claim ->
                Uni.createFrom()
                    .item(qualities::measure)
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .map(report -> new JsonObject().put("features", report.features().size())))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }
}
