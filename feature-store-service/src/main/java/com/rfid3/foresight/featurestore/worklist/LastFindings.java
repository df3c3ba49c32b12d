package com.rfid3.foresight.featurestore.worklist;

import com.rfid3.foresight.featurestore.cycle.FeatureRuns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The findings since the last completed cycle: looking at every item takes seconds, so it is done
 * once per cycle, when somebody asks, however many ask.
 */
@ApplicationScoped
class LastFindings {
  private final Inspection inspection;
  private final WorklistSettings settings;
  private final FeatureRuns runs;
  private final Clock clock;
  private final AtomicReference<Look> last = new AtomicReference<>();

  LastFindings(Inspection inspection, WorklistSettings settings, FeatureRuns runs, Clock clock) {
    this.inspection = inspection;
    this.settings = settings;
    this.runs = runs;
    this.clock = clock;
  }

  Uni<Findings> now() {
    return runs.lastCompleted()
        .map(done -> done.orElse(Instant.EPOCH))
        .chain(
            cycle ->
                last.updateAndGet(
                        look -> look != null && look.cycle().equals(cycle) ? look : look(cycle))
                    .findings());
  }

  private Look look(Instant cycle) {
    return new Look(
        cycle,
        Uni.createFrom()
            .deferred(() -> inspection.run(settings, clock.instant()))
            .onFailure()
            .invoke(failed -> last.set(null))
            .memoize()
            .indefinitely());
  }

  private record Look(Instant cycle, Uni<Findings> findings) {}
}
