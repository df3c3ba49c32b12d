package com.rfid3.foresight.featurestore.cycle;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.featurestore.category.Categories;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.ledger.LedgerHistories;
import com.rfid3.foresight.featurestore.ledger.TagHistory;
import com.rfid3.foresight.featurestore.pointofsale.StoreFeatures;
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
public class FeatureComputation {
  private static final int AHEAD = 2;

  private final LedgerHistories ledger;
  private final Fleet fleet;
  private final StoreFeatures stores;
  private final CycleSettings settings;

  public FeatureComputation(
      LedgerHistories ledger, Fleet fleet, StoreFeatures stores, CycleSettings settings) {
    this.ledger = ledger;
    this.fleet = fleet;
    this.stores = stores;
    this.settings = settings;
  }

  /** Hands every entity to {@code sink}, in batches of one kind. */
  public void run(Instant asOf, BatchSink sink) {
    ClassFeatures classes = new ClassFeatures(asOf, fleet.categories(), fleet.classes());
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
    inBatches(classes.shop(), sink);
    inBatches(stores.at(asOf).await().atMost(Patience.STATEMENT), sink);
  }

  private static void countTurns(TagHistory history, ClassFeatures classes) {
    RentalTurns.of(history).forEach(classes::add);
  }

  private void inBatches(List<EntityValues> all, BatchSink sink) {
    for (int from = 0; from < all.size(); from += settings.batch()) {
      sink.accept(all.subList(from, Math.min(all.size(), from + settings.batch())));
    }
  }

  /** What is true of the classes now, whatever instant is computed. */
  @ApplicationScoped
  public static class Fleet {
    private final Categories categories;
    private final ClassStates states;

    Fleet(Categories categories, ClassStates states) {
      this.categories = categories;
      this.states = states;
    }

    CategoryMap categories() {
      return categories.now().await().atMost(Patience.STATEMENT);
    }

    List<ClassState> classes() {
      return states.now().await().atMost(Patience.STATEMENT);
    }
  }

  /** Takes a batch, never empty. */
  public interface BatchSink {
    void accept(List<EntityValues> batch);
  }
}
