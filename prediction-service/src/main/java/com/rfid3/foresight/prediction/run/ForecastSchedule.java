package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.RunReport;
import com.rfid3.foresight.platform.jobs.JobSlot;
import com.rfid3.foresight.platform.jobs.JobSlots;
import com.rfid3.foresight.prediction.advice.Occasions;
import com.rfid3.foresight.prediction.ledger.PredictionLedger;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Looks every few seconds whether a run is due, and makes it. */
@ApplicationScoped
class ForecastSchedule {
  private static final Logger LOG = Logger.getLogger(ForecastSchedule.class);

  private final ForecastRuns runs;
  private final RunNeed need;
  private final Occasions occasions;
  private final RunPlan plan;

  ForecastSchedule(ForecastRuns runs, RunNeed need, Occasions occasions, RunSettings settings) {
    this.runs = runs;
    this.need = need;
    this.occasions = occasions;
    this.plan = new RunPlan(settings.every(), settings.retryAfter());
  }

  @Scheduled(
      identity = PredictionLedger.RUN,
      every = "{foresight.forecast-run.look}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    Set<PredictionType> types = need.types();
    if (!need.known() || types.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return need.empty()
        .chain(
            empty ->
                plan.due(occasions.now(), types, empty)
                    .map(slot -> attempt(slot, types))
                    .orElseGet(() -> Uni.createFrom().voidItem()))
        .onFailure()
        .invoke(failure -> LOG.warnf("No forecast run: %s", failure.getMessage()))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> attempt(JobSlot slot, Set<PredictionType> types) {
    return runs.run(slot, types, ForecastRun.Order.WHOLE)
        .invoke(report -> report.ifPresent(done -> LOG.infof("Forecast run: %s", done)))
        .call(
            report -> runs.stand(slot).invoke(stand -> settle(new Try(slot, types), report, stand)))
        .onFailure()
        .invoke(failure -> plan.failed(slot, occasions.now()))
        .replaceWithVoid();
  }

  /** A slot that was tried, and the types it was tried for. */
  private record Try(JobSlot slot, Set<PredictionType> types) {}

  private void settle(Try made, Optional<RunReport> report, JobSlots.Stand stand) {
    if (report.filter(done -> done.series() == 0).isPresent()) {
      // The scans have not been read yet: what follows then is not to wait for an hour.
      plan.failed(made.slot, occasions.now());
    } else if (stand != JobSlots.Stand.UNDER_WAY) {
      // What another makes may yet be killed: the slot stays due until somebody has ended it.
      plan.succeeded(made.slot, made.types, report.isPresent());
    }
  }
}
