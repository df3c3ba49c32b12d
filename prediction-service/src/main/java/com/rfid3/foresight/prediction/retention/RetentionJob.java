package com.rfid3.foresight.prediction.retention;

import com.rfid3.foresight.platform.jobs.JobSlot;
import com.rfid3.foresight.platform.jobs.JobSlots;
import com.rfid3.foresight.prediction.advice.Occasions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Once a day, whichever replica comes first: what is older than it is kept goes. */
@ApplicationScoped
public class RetentionJob {
  static final String JOB = "prediction_retention";

  private static final Logger LOG = Logger.getLogger(RetentionJob.class);
  private static final Duration EVERY = Duration.ofDays(1);
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final Retention retention;
  private final JobSlots slots;
  private final Occasions occasions;

  RetentionJob(Retention retention, JobSlots slots, Occasions occasions) {
    this.retention = retention;
    this.slots = slots;
    this.occasions = occasions;
  }

  @Scheduled(
      identity = JOB,
      every = "{foresight.retention.look}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return round(JobSlot.regular(JOB, EVERY, occasions.now()))
        .invoke(done -> done.ifPresent(gone -> LOG.infof("Forgotten: %s", gone)))
        .onFailure()
        .invoke(failure -> LOG.warnf("Nothing forgotten: %s", failure.getMessage()))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  /** A round for a slot that nobody else has. */
  Uni<Optional<JsonObject>> round(JobSlot slot) {
    return slots.runOnce(
        slot,
        LEASE,
        claim ->
            Uni.createFrom()
                .item(() -> retention.round(occasions.now()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
  }
}
