package com.rfid3.foresight.prediction.item;

import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.legacyinventory.prediction.ClassMember;
import com.rfid3.foresight.legacyinventory.prediction.PredictedItems;
import com.rfid3.foresight.prediction.cache.CacheLife;
import com.rfid3.foresight.prediction.cache.ClassAnswer;
import com.rfid3.foresight.prediction.cache.ItemAnswer;
import com.rfid3.foresight.prediction.cache.ReadyAnswers;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.Place;
import com.rfid3.foresight.prediction.ledger.PredictionLedger;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the table says of items and classes that Redis has not, a few statements for any number of
 * them; what was read is ready again for a while.
 */
@ApplicationScoped
class ItemTable {
  private final PredictedItems items;
  private final PredictionLedger ledger;
  private final ReadyAnswers ready;

  ItemTable(PredictedItems items, PredictionLedger ledger, ReadyAnswers ready) {
    this.items = items;
    this.ledger = ledger;
    this.ready = ready;
  }

  /** Answers on those items that there are, by the folded tag. */
  Uni<Map<String, ItemAnswer>> items(List<String> tags) {
    return tags.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : items.findAll(tags).chain(this::answers).call(this::keepItems);
  }

  private Uni<Map<String, ItemAnswer>> answers(List<ClassMember> members) {
    var tags = members.stream().map(ClassMember::tagId).toList();
    return Uni.combine()
        .all()
        .unis(said(TargetKind.ITEM, tags), ledger.confirmedAt())
        .with((said, at) -> answers(members, said, at));
  }

  private static Map<String, ItemAnswer> answers(
      List<ClassMember> members, Map<String, List<Draft>> said, Instant at) {
    var answers = new HashMap<String, ItemAnswer>();
    for (ClassMember member : members) {
      String id = Place.folded(member.tagId());
      var own = predictions(said.getOrDefault(id, List.of()));
      answers.put(id, new ItemAnswer(member.tagId(), member.rentalClass().orElse(null), own, at));
    }
    return answers;
  }

  /** Answers on classes, by the folded id; one without a statement has one without predictions. */
  Uni<Map<String, ClassAnswer>> classes(List<String> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : Uni.combine()
            .all()
            .unis(said(TargetKind.RENTAL_CLASS, ids), ledger.confirmedAt())
            .with((said, at) -> classes(ids, said, at))
            .call(
                read ->
                    ready.refill(
                        ClassAnswer.KIND, read, answer -> CacheLife.of(answer.predictions())));
  }

  private static Map<String, ClassAnswer> classes(
      List<String> ids, Map<String, List<Draft>> said, Instant at) {
    var answers = new HashMap<String, ClassAnswer>();
    for (String id : ids) {
      var own = predictions(said.getOrDefault(Place.folded(id), List.of()));
      answers.put(Place.folded(id), new ClassAnswer(id, 0, own, at));
    }
    return answers;
  }

  private Uni<Map<String, List<Draft>>> said(TargetKind kind, List<String> ids) {
    return ids.isEmpty() ? Uni.createFrom().item(Map.of()) : ledger.ofAll(kind, ids);
  }

  // An item of which nothing stands is not kept: the next one to ask may have it computed.
  private Uni<Void> keepItems(Map<String, ItemAnswer> read) {
    var told = new HashMap<>(read);
    told.values().removeIf(answer -> answer.predictions().isEmpty());
    return ready.refill(ItemAnswer.KIND, told, answer -> CacheLife.of(answer.predictions()));
  }

  private static List<Prediction> predictions(List<Draft> said) {
    return said.stream().map(Draft::prediction).toList();
  }
}
