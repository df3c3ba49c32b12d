package com.rfid3.foresight.featurestore.online;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.cycle.FeatureRuns;
import com.rfid3.foresight.featurestore.offline.LatestFeatures;
import com.rfid3.foresight.featurestore.offline.LatestFeatures.Kept;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fills Redis from MariaDB: everything when told to, single entities that a read has missed. */
@ApplicationScoped
public class OnlineRebuild {
  private static final int PAGE = 500;

  private final OnlineStore store;
  private final LatestFeatures latest;
  private final FeatureRuns runs;

  public OnlineRebuild(OnlineStore store, LatestFeatures latest, FeatureRuns runs) {
    this.store = store;
    this.latest = latest;
    this.runs = runs;
  }

  /** Writes every entity; answers how many. What is newer in Redis stays. */
  Uni<Long> all() {
    return Multi.createFrom()
        .items(EntityKind.values())
        .onItem()
        .transformToUniAndConcatenate(this::all)
        .collect()
        .with(Collectors.summingLong(Long::longValue))
        .call(() -> runs.lastCompleted().chain(this::confirm));
  }

  /** Writes entities that a read found missing, without anybody waiting for it. */
  public void refill(List<Kept> missed, Instant confirmedAt) {
    store
        .store(missed)
        .chain(() -> store.confirm(confirmedAt))
        .subscribe()
        .with(
            done -> Log.debugf("%d entities put back into Redis", missed.size()),
            failure -> Log.debug("Redis takes nothing back yet", failure));
  }

  private Uni<Long> all(EntityKind kind) {
    return Multi.createBy()
        .repeating()
        .uni(Cursor::new, cursor -> next(kind, cursor))
        .whilst(count -> count == PAGE)
        .collect()
        .with(Collectors.summingLong(Integer::longValue));
  }

  private Uni<Integer> next(EntityKind kind, Cursor cursor) {
    return latest
        .page(kind, cursor.after, PAGE)
        .call(store::store)
        .invoke(
            page -> cursor.after = page.isEmpty() ? cursor.after : page.getLast().entity().entity())
        .map(List::size);
  }

  private Uni<Void> confirm(Optional<Instant> lastCompleted) {
    return lastCompleted.isEmpty()
        ? Uni.createFrom().voidItem()
        : store.confirm(lastCompleted.get()).chain(store::complete);
  }

  /** Where the next page begins. */
  private static final class Cursor {
    private String after = "";
  }
}
