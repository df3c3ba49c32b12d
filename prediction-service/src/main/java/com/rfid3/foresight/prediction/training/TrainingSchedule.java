package com.rfid3.foresight.prediction.training;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import com.rfid3.foresight.platform.flags.Flag;
import com.rfid3.foresight.platform.flags.FlagBoard;
import com.rfid3.foresight.platform.jobs.JobSlot;
import com.rfid3.foresight.platform.jobs.JobSlots;
import com.rfid3.foresight.platform.web.ProblemException;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Orders a training of every model each night, once for all replicas. */
@ApplicationScoped
public class TrainingSchedule {
  static final String JOB = "daily_model_training";

  /** Who ordered a training that nobody asked for. */
  private static final String BY = "schedule";

  private static final Logger LOG = Logger.getLogger(TrainingSchedule.class);
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final TrainingDesk desk;
  private final JobSlots slots;
  private final Night night;
  private final FlagBoard flags;

  public TrainingSchedule(TrainingDesk desk, JobSlots slots, Night night, FlagBoard flags) {
    this.desk = desk;
    this.slots = slots;
    this.night = night;
    this.flags = flags;
  }

  /** When a night's training is due. */
  @ApplicationScoped
  public static class Night {
    private final Clock clock;
    private final ShopTime shop;
    private final TrainingSettings settings;

    public Night(Clock clock, ShopTime shop, TrainingSettings settings) {
      this.clock = clock;
      this.shop = shop;
      this.settings = settings;
    }

    /** The slot of the last night whose hour has come. */
    JobSlot slot() {
      Instant hours = clock.instant().minus(Duration.ofSeconds(settings.at().toSecondOfDay()));
      return new JobSlot(JOB, shop.dateOf(hours).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
  }

  @Scheduled(
      identity = JOB,
      every = "{foresight.training.look}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    if (!flags.now().isOn(Flag.MODEL_TRAINING_ENABLED)) {
      return Uni.createFrom().voidItem();
    }
    return attempt(night.slot())
        .chain(() -> desk.lost(BY))
        .chain(
            lost ->
                lost.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : attempt(new JobSlot(JOB + ":again", night.slot().slot())))
        .onFailure()
        .invoke(failure -> LOG.warnf("No training ordered: %s", failure.getMessage()))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  // Once for all replicas; again once a night where the process of the first was killed.
  private Uni<Void> attempt(JobSlot slot) {
    return slots
        .runOnce(
            slot,
            LEASE,
            claim ->
                desk.order("maintenance", BY)
                    .map(job -> new JsonObject().put("training_job", job.id())))
        .replaceWithVoid();
  }

  /** Refuses a training while the flag is off. */
  public void requireOn() {
    if (!flags.now().isOn(Flag.MODEL_TRAINING_ENABLED)) {
      throw new ProblemException(ProblemCode.CONFLICT, "Model training is switched off");
    }
  }
}
