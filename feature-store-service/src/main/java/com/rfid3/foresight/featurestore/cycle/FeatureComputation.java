package com.rfid3.foresight.featurestore.cycle;

import com.rfid3.foresight.featurestore.category.Categories;
import com.rfid3.foresight.featurestore.ledger.LedgerHistories;
import com.rfid3.foresight.featurestore.ledger.TagHistory;
import com.rfid3.foresight.featurestore.sql.Patience;
import com.rfid3.foresight.featurestore.state.ClassStates;
import com.rfid3.foresight.featurestore.usage.ItemUsage;
import com.rfid3.foresight.featurestore.usage.RentalTurns;
import com.rfid3.foresight.featurestore.value.EntityValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * Computes every feature as of one instant in one pass over the ledger. What is held in memory is a
 * batch of items and a few numbers per rental class, however many items there are. Blocking.
 */
@ApplicationScoped
class FeatureComputation {
  private static final int AHEAD = 2;

  private final LedgerHistories ledger;
  private final Categories categories;
  private final ClassStates fleet;
  private final CycleSettings settings;

  FeatureComputation(
      LedgerHistories ledger, Categories categories, ClassStates fleet, CycleSettings settings) {
    this.ledger = ledger;
    this.categories = categories;
    this.fleet = fleet;
    this.settings = settings;
  }

  /** Hands every entity to {@code sink}, in batches of one kind. */
  void run(Instant asOf, BatchSink sink) {
    ClassFeatures classes =
        new ClassFeatures(
            asOf,
            categories.now().await().atMost(Patience.STATEMENT),
            fleet.now().await().atMost(Patience.STATEMENT));
    var batches =
        ledger
            .all()
            .invoke(history -> countTurns(history.until(asOf), classes))
            .map(history -> ItemUsage.of(history, asOf))
            .filter(Optional::isPresent)
            .map(Optional::get)
            .group()
            .intoLists()
            .of(settings.batch());
    // Two batches ahead, no more: reading must not run away from writing.
    for (List<EntityValues> batch :
        batches.subscribe().asIterable(AHEAD, () -> new ArrayBlockingQueue<>(AHEAD))) {
      sink.accept(batch);
    }
    inBatches(classes.classes(), sink);
    inBatches(classes.categories(), sink);
  }

  private static void countTurns(TagHistory history, ClassFeatures classes) {
    RentalTurns.of(history).forEach(classes::add);
  }

  private void inBatches(List<EntityValues> all, BatchSink sink) {
    for (int from = 0; from < all.size(); from += settings.batch()) {
      sink.accept(all.subList(from, Math.min(all.size(), from + settings.batch())));
    }
  }

  /** Takes a batch, never empty. */
  interface BatchSink {
    void accept(List<EntityValues> batch);
  }
}
