package com.rfid3.foresight.prediction.outcome;

import com.rfid3.foresight.platform.jobs.JobSlot;
import com.rfid3.foresight.platform.jobs.JobSlots;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.advice.Occasions;
import com.rfid3.foresight.prediction.record.Recorder;
import com.rfid3.foresight.prediction.record.SealedRecord;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Several times a day: what was issued goes on record, what is due is settled, the record sealed.
 */
@ApplicationScoped
public class OutcomeJob {
  static final String JOB = "daily_outcomes";

  private static final Logger LOG = Logger.getLogger(OutcomeJob.class);
  private static final Duration LEASE = Duration.ofMinutes(2);

  /** Oftener than the day needs: a feature store that was away costs hours, not the day. */
  private static final Duration EVERY = Duration.ofHours(6);

  private static final int RECENT_DAYS = 7;

  private final OutcomeRun run;
  private final Recorder recorder;
  private final SealedRecord sealed;
  private final Slots slots;

  public OutcomeJob(OutcomeRun run, Recorder recorder, SealedRecord sealed, Slots slots) {
    this.run = run;
    this.recorder = recorder;
    this.sealed = sealed;
    this.slots = slots;
  }

  /** When it runs, and once for all replicas. */
  @ApplicationScoped
  public static class Slots {
    private final JobSlots jobs;
    private final Occasions occasions;

    public Slots(JobSlots jobs, Occasions occasions) {
      this.jobs = jobs;
      this.occasions = occasions;
    }

    Occasion open() {
      return occasions.open();
    }

    JobSlots jobs() {
      return jobs;
    }
  }

  @Scheduled(
      identity = JOB,
      every = "{foresight.outcomes.look}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    Occasion occasion = slots.open();
    var slot = JobSlot.regular(JOB, EVERY, occasion.now());
    return settle(slot, occasion)
        .invoke(done -> done.ifPresent(outcome -> LOG.infof("Outcomes: %s", outcome)))
        .onFailure()
        .invoke(failure -> LOG.warnf("Outcomes not settled: %s", failure.getMessage()))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  /** Settles for a slot that nobody else has. */
  Uni<Optional<JsonObject>> settle(JobSlot slot, Occasion occasion) {
    return slots
        .jobs()
        .runOnce(
            slot,
            LEASE,
            claim ->
                Uni.createFrom()
                    .item(() -> outcome(occasion))
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
  }

  private JsonObject outcome(Occasion occasion) {
    int issued = 0;
    int availability = 0;
    for (int back = RECENT_DAYS; back >= 0; back--) {
      var day = occasion.today().minusDays(back);
      issued += recorder.addIssued(day, occasion.now()).await().indefinitely();
      availability += recorder.addAvailability(day, occasion.now()).await().indefinitely();
    }
    int settled = run.run(occasion);
    long rows = sealed.seal(occasion.today(), occasion.now());
    return new JsonObject()
        .put("issued", issued)
        .put("availability", availability)
        .put("settled", settled)
        .put("shadow", run.decide(occasion))
        .put("sealed", rows);
  }
}
