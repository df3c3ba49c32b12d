package com.rfid3.foresight.prediction.item;

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
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
