package com.rfid3.foresight.featurestore.cycle;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.featurestore.category.Categories;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.ledger.LedgerHistories;
import com.rfid3.foresight.featurestore.ledger.TagHistory;
import com.rfid3.foresight.featurestore.membership.ClassHistory;
import com.rfid3.foresight.featurestore.pointofsale.DueDates;
import com.rfid3.foresight.featurestore.pointofsale.DueDates.Due;
import com.rfid3.foresight.featurestore.pointofsale.StoreFeatures;
import com.rfid3.foresight.featurestore.sql.Patience;
import com.rfid3.foresight.featurestore.state.ClassStates;
import com.rfid3.foresight.featurestore.usage.ItemUsage;
import com.rfid3.foresight.featurestore.usage.LateReturns;
import com.rfid3.foresight.featurestore.usage.RentalTurns;
import com.rfid3.foresight.featurestore.usage.Turn;
import com.rfid3.foresight.featurestore.value.EntityValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
  private final Lines lines;
  private final CycleSettings settings;

  public FeatureComputation(
      LedgerHistories ledger, Fleet fleet, Lines lines, CycleSettings settings) {
    this.ledger = ledger;
    this.fleet = fleet;
    this.lines = lines;
    this.settings = settings;
  }

  /** Hands every entity to {@code sink}, in batches of one kind. */
  public void run(Instant asOf, BatchSink sink) {
    ClassFeatures classes = fleet.features(asOf);
    var batches =
        ledger
            .all()
            .invoke(history -> countTurns(history.until(asOf), classes))
            .filter(history -> history.scans().isEmpty() || !history.until(asOf).scans().isEmpty())
            .group()
            .intoLists()
            .of(settings.batch());
    boolean due = lines.dues().any().await().atMost(Patience.STATEMENT);
    // Two batches ahead, no more: reading must not run away from writing.
    for (List<TagHistory> batch :
        batches.subscribe().asIterable(AHEAD, () -> new ArrayBlockingQueue<>(AHEAD))) {
      sink.accept(items(batch, asOf, due));
    }
    inBatches(classes.classes(), sink);
    inBatches(classes.categories(), sink);
    inBatches(classes.shop(), sink);
    inBatches(lines.stores().at(asOf, asOf).await().atMost(Patience.STATEMENT), sink);
  }

  private List<EntityValues> items(List<TagHistory> batch, Instant asOf, boolean due) {
    Due known = due ? dues(batch) : new Due();
    List<EntityValues> items = new ArrayList<>(batch.size());
    for (TagHistory history : batch) {
      EntityValues used = ItemUsage.of(history, asOf).orElseThrow();
      items.add(LateReturns.added(used, history.until(asOf), known::on));
    }
    return items;
  }

  private Due dues(List<TagHistory> batch) {
    List<String> contracts =
        batch.stream()
            .flatMap(history -> RentalTurns.of(history).stream())
            .map(Turn::contract)
            .toList();
    return lines.dues().of(contracts).await().atMost(Patience.STATEMENT);
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
    private final ClassHistory history;

    Fleet(Categories categories, ClassStates states, ClassHistory history) {
      this.categories = categories;
      this.states = states;
      this.history = history;
    }

    /** Without turns as yet. What is computed from now on must be the same looked back at. */
    ClassFeatures features(Instant asOf) {
      CategoryMap map = categories.now().await().atMost(Patience.STATEMENT);
      List<ClassState> classes = states.now().await().atMost(Patience.STATEMENT);
      history.keep(map, classes, asOf).await().atMost(Patience.STATEMENT);
      return new ClassFeatures(asOf, map::of, classes);
    }
  }

  /** What contract lines tell. */
  @ApplicationScoped
  public static class Lines {
    private final StoreFeatures stores;
    private final DueDates dues;

    Lines(StoreFeatures stores, DueDates dues) {
      this.stores = stores;
      this.dues = dues;
    }

    StoreFeatures stores() {
      return stores;
    }

    DueDates dues() {
      return dues;
    }
  }

  /** Takes a batch, never empty. */
  public interface BatchSink {
    void accept(List<EntityValues> batch);
  }
}
