package com.rfid3.foresight.prediction.item;

import com.rfid3.foresight.contracts.prediction.ItemLookup;
import com.rfid3.foresight.contracts.prediction.ItemLookups;
import com.rfid3.foresight.contracts.prediction.ItemPredictions;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.legacyinventory.prediction.ClassMember;
import com.rfid3.foresight.platform.web.ProblemException;
import com.rfid3.foresight.prediction.cache.ClassAnswer;
import com.rfid3.foresight.prediction.cache.ItemAnswer;
import com.rfid3.foresight.prediction.cache.ReadyAnswers;
import com.rfid3.foresight.prediction.ledger.Place;
import com.rfid3.foresight.prediction.ondemand.ItemsOnDemand;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Looks items up: two round trips to Redis (the items, then their classes), the table behind them,
 * and for a single item that no run has covered a computation. Only the legacy item table says that
 * there is no such item.
 */
@ApplicationScoped
public class ItemBook {
  private final ReadyAnswers ready;
  private final ItemTable table;
  private final ItemsOnDemand onDemand;

  ItemBook(ReadyAnswers ready, ItemTable table, ItemsOnDemand onDemand) {
    this.ready = ready;
    this.table = table;
    this.onDemand = onDemand;
  }

  /** All predictions of the enabled types that concern an item. */
  Uni<ItemPredictions> of(String tag, Set<PredictionType> enabled) {
    return ready
        .get(ItemAnswer.KIND, tag, ItemAnswer.class)
        .chain(
            found ->
                found
                    .map(Uni.createFrom()::item)
                    .orElseGet(() -> fromTable(tag).chain(item -> covered(item, enabled))))
        .chain(item -> with(item, enabled));
  }

  /** The same, what is said of the item alone computed now. */
  Uni<ItemPredictions> now(String tag, Set<PredictionType> enabled) {
    return fromTable(tag)
        .chain(
            item ->
                onDemand.concerns(enabled)
                    ? onDemand.of(member(item), enabled)
                    : Uni.createFrom().item(item))
        .chain(item -> with(item, enabled));
  }

  /**
   * The same for many items, in the order asked: one round trip to Redis for all items, one for all
   * their classes, the table for what neither has.
   */
  Uni<ItemLookups> ofAll(List<String> tags, Set<PredictionType> enabled) {
    return ready
        .getAll(ItemAnswer.KIND, tags, ItemAnswer.class)
        .chain(found -> withTable(tags, found))
        .chain(
            items ->
                classes(items).map(classes -> lookups(new Found(tags, items), classes, enabled)));
  }

  /** Tags as they were asked, and the items that were found for them. */
  private record Found(List<String> tags, List<Optional<ItemAnswer>> items) {}

  private static ItemLookups lookups(
      Found found, Map<String, ClassAnswer> classes, Set<PredictionType> enabled) {
    return new ItemLookups(
        IntStream.range(0, found.tags.size())
            .mapToObj(
                i ->
                    found
                        .items
                        .get(i)
                        .map(item -> PredictionsOfItem.of(item, ofClass(item, classes), enabled))
                        .map(told -> new ItemLookup(found.tags.get(i), true, told))
                        .orElseGet(() -> new ItemLookup(found.tags.get(i), false, null)))
            .toList());
  }

  private Uni<ItemPredictions> with(ItemAnswer item, Set<PredictionType> enabled) {
    return classes(List.of(Optional.of(item)))
        .map(classes -> PredictionsOfItem.of(item, ofClass(item, classes), enabled));
  }

  private static Optional<ClassAnswer> ofClass(ItemAnswer item, Map<String, ClassAnswer> classes) {
    return Optional.ofNullable(item.rentalClass()).map(Place::folded).map(classes::get);
  }

  // What no run has covered is computed, where anything is said of items by themselves.
  private Uni<ItemAnswer> covered(ItemAnswer item, Set<PredictionType> enabled) {
    return item.predictions().isEmpty() && onDemand.concerns(enabled)
        ? onDemand.or(item, member(item), enabled)
        : Uni.createFrom().item(item);
  }

  private static ClassMember member(ItemAnswer item) {
    return new ClassMember(item.tagId(), Optional.ofNullable(item.rentalClass()));
  }

  private Uni<ItemAnswer> fromTable(String tag) {
    return table
        .items(List.of(tag))
        .map(
            found ->
                Optional.ofNullable(found.get(Place.folded(tag)))
                    .orElseThrow(() -> ProblemException.itemNotFound(tag)));
  }

  private Uni<List<Optional<ItemAnswer>>> withTable(
      List<String> tags, List<Optional<ItemAnswer>> found) {
    var missing =
        IntStream.range(0, tags.size())
            .filter(i -> found.get(i).isEmpty())
            .mapToObj(tags::get)
            .toList();
    return table
        .items(missing)
        .map(
            read ->
                IntStream.range(0, tags.size())
                    .mapToObj(
                        i -> found.get(i).or(() -> Optional.ofNullable(read.get(folded(tags, i)))))
                    .toList());
  }

  private static String folded(List<String> tags, int index) {
    return Place.folded(tags.get(index));
  }

  private Uni<Map<String, ClassAnswer>> classes(List<Optional<ItemAnswer>> items) {
    var ids =
        items.stream()
            .flatMap(Optional::stream)
            .map(ItemAnswer::rentalClass)
            .filter(id -> id != null && !id.isBlank())
            .distinct()
            .toList();
    return ready
        .getAll(ClassAnswer.KIND, ids, ClassAnswer.class)
        .chain(
            found -> {
              var byClass = new HashMap<String, ClassAnswer>();
              var missing = new ArrayList<String>();
              for (int i = 0; i < ids.size(); i++) {
                if (found.get(i).isPresent()) {
                  byClass.put(Place.folded(ids.get(i)), found.get(i).get());
                } else {
                  missing.add(ids.get(i));
                }
              }
              return table.classes(missing).invoke(byClass::putAll).replaceWith(byClass);
            });
  }
}
