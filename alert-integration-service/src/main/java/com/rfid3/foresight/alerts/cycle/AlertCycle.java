package com.rfid3.foresight.alerts.cycle;

import com.rfid3.foresight.alerts.AlertSettings;
import com.rfid3.foresight.contracts.alert.AlertCycleReport;
import com.rfid3.foresight.platform.jobs.JobSlot;
import com.rfid3.foresight.platform.jobs.JobSlots;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Polls the predictions and stores what they propose: once per slot, whichever replica comes first.
 * A push that was lost is healed here.
 */
@ApplicationScoped
public class AlertCycle {
  private static final Logger LOG = Logger.getLogger(AlertCycle.class);
  private static final String JOB = "alert_cycle";

  private final JobSlots slots;
  private final CycleWork work;
  private final AlertSettings settings;
  private final Clock clock;

  AlertCycle(JobSlots slots, CycleWork work, AlertSettings settings, Clock clock) {
    this.slots = slots;
    this.work = work;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      identity = JOB,
      every = "{foresight.alerts.poll-interval}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tick() {
    return run(JobSlot.regular(JOB, settings.pollInterval(), clock.instant()))
        .onFailure()
        .invoke(failure -> LOG.warnf("This cycle failed: %s", failure.getMessage()))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  /** Runs a cycle of its own, for somebody who asks for one. */
  Uni<AlertCycleReport> onDemand(String request) {
    return run(JobSlot.onDemand(JOB, request, clock.instant()));
  }

  private Uni<AlertCycleReport> run(JobSlot slot) {
    AtomicReference<AlertCycleReport> report = new AtomicReference<>(lostSlot(slot.slot()));
    return slots
        .runOnce(
            slot,
            settings.cycleLease(),
            claim -> work.run(slot.slot()).invoke(report::set).map(CycleOutcome::of))
        .map(outcome -> report.get());
  }

  private static AlertCycleReport lostSlot(Instant slot) {
    return new AlertCycleReport(slot, false, CycleOutcome.NOTHING_TAKEN, 0, 0);
  }
}
