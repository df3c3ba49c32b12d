package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.platform.jobs.JobSlot;
import com.rfid3.foresight.platform.jobs.JobSlots;
import com.rfid3.foresight.prediction.advice.Occasions;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Tells once what stands after all parts of a run were made. */
@ApplicationScoped
class Gathering {
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final RunProgress progress;
  private final JobSlots slots;
  private final Publication publication;
  private final Occasions occasions;

  Gathering(RunProgress progress, JobSlots slots, Publication publication, Occasions occasions) {
    this.progress = progress;
    this.slots = slots;
    this.publication = publication;
    this.occasions = occasions;
  }

  Instant now() {
    return occasions.now();
  }

  /** Tells what stands where each of so many parts was made since a moment, once for that. */
  Uni<Void> gather(int parts, Instant since, Set<PredictionType> types) {
    return progress
        .allDone(parts, since)
        .chain(all -> all ? once(since, types) : Uni.createFrom().voidItem());
  }

  private Uni<Void> once(Instant since, Set<PredictionType> types) {
    // A run like any other for whoever asks when what stands was confirmed.
    return slots
        .runOnce(new JobSlot(RunPlan.JOB + ":gathered", since), LEASE, claim -> told(types))
        .replaceWithVoid();
  }

  private Uni<JsonObject> told(Set<PredictionType> types) {
    return Uni.createFrom()
        .item(() -> new JsonObject().put("demand", publication.tell(types, now())))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }
}
