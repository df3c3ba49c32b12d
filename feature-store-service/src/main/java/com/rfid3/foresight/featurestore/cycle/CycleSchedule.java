package com.rfid3.foresight.featurestore.cycle;

import com.rfid3.foresight.featurestore.ingest.ItemHistoryJob;
import com.rfid3.foresight.featurestore.pointofsale.LineIngestJob;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The clockwork: the first cycle runs as soon as the service has started, which waits for none. */
@ApplicationScoped
class CycleSchedule {
  private final CycleSlots slots;
  private final ItemHistoryJob history;
  private final LineIngestJob lines;
  private final RunUpkeep upkeep;

  CycleSchedule(CycleSlots slots, ItemHistoryJob history, LineIngestJob lines, RunUpkeep upkeep) {
    this.slots = slots;
    this.history = history;
    this.lines = lines;
    this.upkeep = upkeep;
  }

  // A failed cycle is in the job history with its kind; the next one makes up for it.
  @Scheduled(
      identity = "realtime_feature_updates",
      every = "{foresight.features.tick}",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> update() {
    return slots
        .runDue()
        .chain(history::runDue)
        .chain(lines::runDue)
        .chain(upkeep::runDue)
        .onFailure()
        .invoke(CycleSchedule::tell)
        .onFailure()
        .recoverWithNull();
  }

  // Every few seconds during an outage: one line each, the rest for those who look for it.
  private static void tell(Throwable failure) {
    Log.warnf("No feature cycle: %s", failure);
    Log.debug("No feature cycle", failure);
  }
}
