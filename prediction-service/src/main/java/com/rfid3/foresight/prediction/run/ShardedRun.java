package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.platform.jobs.JobSlot;
import com.rfid3.foresight.platform.jobs.JobSlots.Stand;
import com.rfid3.foresight.prediction.ledger.Shard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;

/**
 * One part of the hour's run in a process of its own, such as a pod of an Indexed Job. Every part
 * fits the models itself, from the same records; the first part publishes what is said of classes,
 * each its own items. Whoever ends last tells the others what stands.
 */
@ApplicationScoped
public class ShardedRun {
  private static final String JOB = "sharded_demand_predictions";

  /** How soon it is looked again whether the part is free, or made by another. */
  private static final Duration AGAIN = Duration.ofSeconds(2);

  private final ForecastRuns runs;
  private final RunNeed need;
  private final Gathering gathering;
  private final RunSettings settings;

  ShardedRun(ForecastRuns runs, RunNeed need, Gathering gathering, RunSettings settings) {
    this.runs = runs;
    this.need = need;
    this.gathering = gathering;
    this.settings = settings;
  }

  /**
   * Makes a part of this hour's run, or waits until another process made it. Fails where the run
   * does; asked again it goes on where that was left.
   */
  public Uni<Void> make(Shard shard) {
    var slot = JobSlot.regular(JOB + ":" + shard.name(), settings.every(), gathering.now());
    return Uni.createFrom()
        .deferred(() -> attempt(shard, slot))
        .repeat()
        .withDelay(AGAIN)
        .whilst(made -> !made)
        .collect()
        .last()
        .chain(() -> gathering.gather(shard.of(), slot.slot(), need.types()));
  }

  private Uni<Boolean> attempt(Shard shard, JobSlot slot) {
    Set<PredictionType> types = need.types();
    if (!need.known()) {
      return Uni.createFrom().item(false);
    }
    if (types.isEmpty()) {
      return Uni.createFrom().item(true);
    }
    var order = new ForecastRun.Order(shard, true);
    return runs.run(slot, types, order)
        .chain(report -> report.isPresent() ? found(Stand.SUCCEEDED) : runs.stand(slot))
        .chain(stand -> stand == Stand.FAILED ? again(slot, types, order) : found(stand))
        .map(stand -> stand == Stand.SUCCEEDED);
  }

  private Uni<Stand> again(JobSlot slot, Set<PredictionType> types, ForecastRun.Order order) {
    var next = JobSlot.regular(slot.job() + ":again", settings.retryAfter(), gathering.now());
    return runs.run(next, types, order)
        .chain(report -> runs.stand(next))
        .map(stand -> stand == Stand.SUCCEEDED ? stand : Stand.UNDER_WAY);
  }

  private static Uni<Stand> found(Stand stand) {
    return Uni.createFrom().item(stand);
  }
}
