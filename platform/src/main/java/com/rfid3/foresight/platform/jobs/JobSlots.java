package com.rfid3.foresight.platform.jobs;

import com.rfid3.foresight.platform.tracing.Traces;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Runs a slot of a job once, whichever replica comes first, and keeps what came of it. */
@ApplicationScoped
public class JobSlots {
  private final JobRuns runs;
  private final JobMetrics metrics;
  private final Traces traces;
  private final Clock clock;

  JobSlots(JobRuns runs, JobMetrics metrics, Traces traces, Clock clock) {
    this.runs = runs;
    this.metrics = metrics;
    this.traces = traces;
    this.clock = clock;
  }

  /**
   * Runs the work if this process is the one to claim the slot. The lease is renewed while the work
   * goes on; a run that loses it is cancelled with {@link LeaseLost}. The outcome goes into the job
   * history, failures by their kind only. Empty where somebody else has or had the slot.
   */
  public Uni<Optional<JsonObject>> runOnce(
      JobSlot slot, Duration lease, Function<JobClaim, Uni<JsonObject>> work) {
    return runs.claim(slot, lease)
        .chain(
            claim ->
                claim.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : settle(claim.get(), lease, work).map(Optional::of));
  }

  /** How the run of a slot stands. */
  public enum Stand {
    /** Nobody has claimed it. */
    OPEN,
    /** Somebody has it, or had it and went silent. */
    UNDER_WAY,
    /** It was made. */
    SUCCEEDED,
    /** It was given up. */
    FAILED
  }

  /** How the run of a slot stands now. */
  public Uni<Stand> stand(JobSlot slot) {
    return runs.status(slot)
        .map(
            status ->
                switch (status.orElse("")) {
                  case "" -> Stand.OPEN;
                  case "running" -> Stand.UNDER_WAY;
                  case "succeeded" -> Stand.SUCCEEDED;
                  default -> Stand.FAILED;
                });
  }

  private Uni<JsonObject> settle(
      JobClaim claim, Duration lease, Function<JobClaim, Uni<JsonObject>> work) {
    Uni<JsonObject> guarded =
        traces.within(
            "job " + claim.slot().kind(), () -> work.apply(claim).invoke(JobSlots::noteLineage));
    Instant started = clock.instant();
    return Uni.join()
        .first(guarded, keepLease(claim, lease))
        .toTerminate()
        .call(outcome -> end(claim, started, "succeeded", outcome))
        .onFailure()
        .call(failure -> end(claim, started, "failed", kindOf(failure)));
  }

  private static void noteLineage(JsonObject outcome) {
    String run = outcome.getString("run_id");
    if (run != null) {
      Traces.lineage(run);
    }
  }

  private Uni<Void> end(JobClaim claim, Instant started, String status, JsonObject outcome) {
    metrics.ended(claim.slot(), status, started);
    return runs.finish(claim, status, outcome);
  }

  // Never emits: it only fails, when the lease has gone to somebody else. An outage of the database
  // is no loss of the lease, which may well be renewed after it.
  private Uni<JsonObject> keepLease(JobClaim claim, Duration lease) {
    return Multi.createFrom()
        .ticks()
        .startingAfter(lease.dividedBy(3))
        .every(lease.dividedBy(3))
        .onOverflow()
        .drop()
        .onItem()
        .transformToUniAndConcatenate(
            tick -> runs.renew(claim, lease).onFailure().recoverWithItem(true))
        .filter(held -> !held)
        .toUni()
        .onItem()
        .transformToUni(lost -> Uni.createFrom().failure(new LeaseLost(claim)));
  }

  private static JsonObject kindOf(Throwable failure) {
    return new JsonObject().put("failure", failure.getClass().getSimpleName());
  }
}
