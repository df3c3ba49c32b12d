package com.rfid3.foresight.prediction.item;

import com.rfid3.foresight.contracts.prediction.ItemPredictions;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.cache.ClassAnswer;
import com.rfid3.foresight.prediction.cache.ItemAnswer;
import com.rfid3.foresight.prediction.evidence.Shortfall;
import com.rfid3.foresight.prediction.evidence.UnmetDrafts;
import com.rfid3.foresight.prediction.ledger.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts together what concerns an item: its own predictions and those of its class. */
final class PredictionsOfItem {
  private static final int HORIZON = 30;

  private PredictionsOfItem() {}

  /** Every enabled type once at least; one that no run has covered yet says just that. */
  static ItemPredictions of(
      ItemAnswer item, Optional<ClassAnswer> ofClass, Set<PredictionType> enabled) {
    var predictions = new ArrayList<Prediction>(item.predictions());
    ofClass.ifPresent(
        answer -> answer.predictions().forEach(each -> predictions.add(inherited(each, answer))));
    predictions.removeIf(prediction -> !enabled.contains(prediction.predictionType()));
    Instant computedAt =
        ofClass
            .map(answer -> older(answer.computedAt(), item.computedAt()))
            .orElse(item.computedAt());
    for (PredictionType type : enabled) {
      if (predictions.stream().noneMatch(each -> each.predictionType() == type)) {
        predictions.add(awaited(type, item, computedAt));
      }
    }
    return new ItemPredictions(
        item.tagId(), item.rentalClass(), List.copyOf(predictions), computedAt);
  }

  private static Instant older(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Prediction inherited(Prediction prediction, ClassAnswer answer) {
    Double share = answer.taggedUnits() > 0 ? (Double) (1.0 / answer.taggedUnits()) : null;
    Target of = prediction.target();
    return new Prediction(
        prediction.id(),
        prediction.predictionType(),
        prediction.status(),
        new Target(of.kind(), of.id(), share),
        prediction.estimate(),
        prediction.claimed(),
        prediction.advice(),
        prediction.provenance(),
        prediction.needs(),
        prediction.has());
  }

  private static Prediction awaited(PredictionType type, ItemAnswer item, Instant computedAt) {
    var target = new Target(TargetKind.ITEM, item.tagId());
    var place = new UnmetDrafts.Place(target, HORIZON, new Subject(null, item.rentalClass(), null));
    var occasion = new Occasion(computedAt, null, null);
    return UnmetDrafts.of(type, place, Shortfall.of("runs_covering_the_item", 1, 0), occasion)
        .prediction();
  }
}
