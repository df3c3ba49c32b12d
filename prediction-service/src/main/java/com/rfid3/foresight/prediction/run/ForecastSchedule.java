package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.platform.jobs.JobSlot;
import com.rfid3.foresight.prediction.advice.Occasions;
import com.rfid3.foresight.prediction.flag.EnabledTypes;
import com.rfid3.foresight.prediction.ledger.PredictionLedger;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jboss.logging.Logger;

/** Looks every few seconds whether a run is due, and makes it. */
@ApplicationScoped
class ForecastSchedule {
  private static final Logger LOG = Logger.getLogger(ForecastSchedule.class);

  private final ForecastRuns runs;
  private final EnabledTypes enabled;
  private final PredictionLedger ledger;
  private final Occasions occasions;
  private final RunPlan plan;
  private boolean filled;

  ForecastSchedule(
      ForecastRuns runs,
      EnabledTypes enabled,
      PredictionLedger ledger,
      Occasions occasions,
      RunSettings settings) {
    this.runs = runs;
    this.enabled = enabled;
    this.ledger = ledger;
    this.occasions = occasions;
    this.plan = new RunPlan(settings.every(), settings.retryAfter());
  }

  @Scheduled(
      identity = PredictionLedger.RUN,
      every = "{foresight.forecast-run.look}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    Set<PredictionType> types = enabled.now();
    if (!enabled.known() || types.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return empty()
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

  // Asked only until something stands: from then on the answer stays the same.
  private Uni<Boolean> empty() {
    return filled
        ? Uni.createFrom().item(false)
        : ledger.isEmpty().invoke(empty -> filled = !empty);
  }

  private Uni<Void> attempt(JobSlot slot, Set<PredictionType> types) {
    return runs.run(slot, types)
        .invoke(
            report -> {
              plan.succeeded(slot, types, report.isPresent());
              report.ifPresent(done -> LOG.infof("Forecast run: %s", done));
            })
        .onFailure()
        .invoke(failure -> plan.failed(slot, occasions.now()))
        .replaceWithVoid();
  }
}
