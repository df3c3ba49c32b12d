package com.rfid3.foresight.featurestore.cycle;

import com.rfid3.foresight.contracts.feature.CycleReport;
import com.rfid3.foresight.platform.jobs.JobSlot;
import com.rfid3.foresight.platform.jobs.JobSlots;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Runs cycles as jobs: a regular slot once among all replicas, a requested one always. */
@ApplicationScoped
class CycleSlots {
  private static final String JOB = "realtime_feature_updates";
  private static final int RETRIES = 3;

  private final JobSlots slots;
  private final FeatureCycle cycle;
  private final CycleMetrics metrics;
  private final Schedule schedule;

  CycleSlots(JobSlots slots, FeatureCycle cycle, CycleMetrics metrics, Schedule schedule) {
    this.slots = slots;
    this.cycle = cycle;
    this.metrics = metrics;
    this.schedule = schedule;
  }

  /** Runs the slot that is due, unless another replica does. */
  Uni<Void> runDue() {
    return slots
        .runOnce(
            JobSlot.regular(JOB, schedule.settings().interval(), schedule.clock().instant()),
            schedule.settings().lease(),
            claim -> patiently(claim.slot()).map(CycleSlots::outcome))
        .replaceWithVoid();
  }

  /** Runs a cycle now and answers what it did. */
  Uni<CycleReport> runNow() {
    JobSlot slot = JobSlot.onDemand(JOB, UUID.randomUUID().toString(), schedule.clock().instant());
    var report = new AtomicReference<CycleReport>();
    return slots
        .runOnce(
            slot,
            schedule.settings().lease(),
            claim -> onWorker(slot).invoke(report::set).map(CycleSlots::outcome))
        .map(done -> report.get());
  }

  // A slot that failed stays failed, and a connection that was not to be had is no reason for that.
  private Uni<CycleReport> patiently(JobSlot slot) {
    return onWorker(slot)
        .onFailure()
        .retry()
        .withBackOff(Duration.ofSeconds(1), Duration.ofSeconds(10))
        .atMost(RETRIES);
  }

  private Uni<CycleReport> onWorker(JobSlot slot) {
    return Uni.createFrom()
        .item(() -> metrics.timed(() -> cycle.run(slot.slot())))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private static JsonObject outcome(CycleReport report) {
    return new JsonObject()
        .put("run_id", report.runId())
        .put("scans_copied", report.scansCopied())
        .put("entities", report.entities())
        .put("changed", report.changed());
  }

  /** When cycles are due. */
  @ApplicationScoped
  static class Schedule {
    private final CycleSettings settings;
    private final Clock clock;

    Schedule(CycleSettings settings, Clock clock) {
      this.settings = settings;
      this.clock = clock;
    }

    CycleSettings settings() {
      return settings;
    }

    Clock clock() {
      return clock;
    }
  }
}
