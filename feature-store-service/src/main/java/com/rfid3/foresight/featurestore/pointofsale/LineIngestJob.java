package com.rfid3.foresight.featurestore.pointofsale;

import com.rfid3.foresight.platform.jobs.JobSlot;
import com.rfid3.foresight.platform.jobs.JobSlots;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Looks for new contract lines every quarter of an hour, or when asked. */
@ApplicationScoped
public class LineIngestJob {
  private static final String JOB = "contract_line_ingest";
  private static final Duration EVERY = Duration.ofMinutes(15);
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final JobSlots slots;
  private final LineIngest ingest;
  private final Clock clock;

  LineIngestJob(JobSlots slots, LineIngest ingest, Clock clock) {
    this.slots = slots;
    this.ingest = ingest;
    this.clock = clock;
  }

  /** Runs the slot that is due, unless it was run, here or by another replica. */
  public Uni<Void> runDue() {
    return slots
        .runOnce(
            JobSlot.regular(JOB, EVERY, clock.instant()),
            LEASE,
            claim -> runNow().map(LineIngestJob::outcome))
        .replaceWithVoid();
  }

  Uni<LineReport> runNow() {
    return Uni.createFrom()
        .item(() -> ingest.run(clock.instant()))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private static JsonObject outcome(LineReport report) {
    return new JsonObject()
        .put("read", report.read())
        .put("kept", report.kept())
        .put("refused", report.refused());
  }
}
