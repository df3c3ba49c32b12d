package com.rfid3.foresight.prediction.item;

import com.rfid3.foresight.contracts.prediction.ItemLookup;
import com.rfid3.foresight.contracts.prediction.ItemLookups;
import com.rfid3.foresight.contracts.prediction.ItemPredictions;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.legacyinventory.prediction.ClassMember;
import com.rfid3.foresight.legacyinventory.prediction.PredictedItems;
import com.rfid3.foresight.platform.web.ProblemException;
import com.rfid3.foresight.prediction.cache.ClassAnswer;
import com.rfid3.foresight.prediction.cache.ItemAnswer;
import com.rfid3.foresight.prediction.cache.ReadyAnswers;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.PredictionLedger;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Looks an item up: two round trips to Redis (the item, then its class), the table behind them.
 * Only the legacy item table says that there is no such item.
 */
@ApplicationScoped
public class ItemBook {
  private final ReadyAnswers ready;
  private final PredictionLedger ledger;
  private final PredictedItems items;

  public ItemBook(ReadyAnswers ready, PredictionLedger ledger, PredictedItems items) {
    this.ready = ready;
    this.ledger = ledger;
    this.items = items;
  }

  /** All predictions of the enabled types that concern an item. */
  Uni<ItemPredictions> of(String tag, Set<PredictionType> enabled) {
    return ready
        .get(ItemAnswer.KIND, tag, ItemAnswer.class)
        .chain(found -> found.map(Uni.createFrom()::item).orElseGet(() -> itemFromTable(tag)))
        .chain(item -> ofClass(item).map(answer -> PredictionsOfItem.of(item, answer, enabled)));
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
                classes(items)
                    .map(
                        classes ->
                            new ItemLookups(
                                IntStream.range(0, tags.size())
                                    .mapToObj(
                                        i -> lookup(tags.get(i), items.get(i), classes, enabled))
                                    .toList())));
  }

  private static ItemLookup lookup(
      String tag,
      Optional<ItemAnswer> item,
      Map<String, ClassAnswer> classes,
      Set<PredictionType> enabled) {
    return item.map(
            known -> {
              var ofClass = Optional.ofNullable(known.rentalClass()).map(classes::get);
              return new ItemLookup(tag, true, PredictionsOfItem.of(known, ofClass, enabled));
            })
        .orElseGet(() -> new ItemLookup(tag, false, null));
  }

  private Uni<List<Optional<ItemAnswer>>> withTable(
      List<String> tags, List<Optional<ItemAnswer>> found) {
    return each(
        IntStream.range(0, tags.size()).boxed().toList(),
        i ->
            found.get(i).isPresent()
                ? Uni.createFrom().item(found.get(i))
                : items
                    .find(tags.get(i))
                    .chain(
                        member ->
                            member
                                .map(known -> itemFromTable(known).map(Optional::of))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
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
            found ->
                each(
                    IntStream.range(0, ids.size()).boxed().toList(),
                    i ->
                        found
                            .get(i)
                            .map(Uni.createFrom()::item)
                            .orElseGet(() -> classFromTable(ids.get(i)))))
        .map(
            answers -> {
              var byClass = new HashMap<String, ClassAnswer>();
              for (int i = 0; i < ids.size(); i++) {
                byClass.put(ids.get(i), answers.get(i));
              }
              return byClass;
            });
  }

  // One after the other: a batch that Redis has lost must not take every connection at once.
  private static <A, B> Uni<List<B>> each(List<A> of, Function<A, Uni<B>> ask) {
    return Multi.createFrom()
        .iterable(of)
        .onItem()
        .transformToUniAndConcatenate(ask::apply)
        .collect()
        .asList();
  }

  private Uni<Optional<ClassAnswer>> ofClass(ItemAnswer item) {
    String rentalClass = item.rentalClass();
    if (rentalClass == null || rentalClass.isBlank()) {
      return Uni.createFrom().item(Optional.empty());
    }
    return ready
        .get(ClassAnswer.KIND, rentalClass, ClassAnswer.class)
        .chain(
            found ->
                found.isPresent()
                    ? Uni.createFrom().item(found)
                    : classFromTable(rentalClass).map(Optional::of));
  }

  private Uni<ItemAnswer> itemFromTable(String tag) {
    return items
        .find(tag)
        .map(found -> found.orElseThrow(() -> ProblemException.itemNotFound(tag)))
        .chain(this::itemFromTable);
  }

  private Uni<ItemAnswer> itemFromTable(ClassMember member) {
    return Uni.combine()
        .all()
        .unis(ledger.of(TargetKind.ITEM, member.tagId()), ledger.confirmedAt())
        .with(
            (said, at) ->
                new ItemAnswer(
                    member.tagId(), member.rentalClass().orElse(null), predictions(said), at));
  }

  private Uni<ClassAnswer> classFromTable(String rentalClass) {
    return Uni.combine()
        .all()
        .unis(ledger.of(TargetKind.RENTAL_CLASS, rentalClass), ledger.confirmedAt())
        .with((said, at) -> new ClassAnswer(rentalClass, 0, predictions(said), at));
  }

  private static List<Prediction> predictions(List<Draft> said) {
    return said.stream().map(Draft::prediction).toList();
  }
}
