package com.rfid3.foresight.gateway.item;

import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.common.PartState;
import com.rfid3.foresight.contracts.common.PartStatus;
import com.rfid3.foresight.contracts.insight.ItemInfo;
import com.rfid3.foresight.contracts.prediction.ItemPredictions;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.gateway.answer.Composed;
import com.rfid3.foresight.gateway.answer.Parts;
import com.rfid3.foresight.gateway.answer.ServedFlags;
import com.rfid3.foresight.gateway.upstream.Sourced;
import com.rfid3.foresight.platform.flags.Flag;
import java.time.Instant;
import java.util.List;

/** Makes the answer of what was found about an item and what is predicted of it. */
record ItemComposer(
    String tag, Sourced<ItemInfo> info, Sourced<ItemPredictions> predicted, Instant now) {

  Composed compose(ServedFlags flags) {
    List<Prediction> served =
        predicted.found().map(ItemPredictions::predictions).orElse(List.of()).stream()
            .filter(prediction -> flags.isOn(prediction.predictionType()))
            .toList();
    ItemInfo known = info.found().orElse(new ItemInfo(tag, null, null, null, null));
    return new Composed(new ItemAnswer(known, served, lastUpdated()), parts(flags, served));
  }

  private Instant lastUpdated() {
    return switch (predicted) {
      case Sourced.Live<ItemPredictions> live -> live.asOf();
      case Sourced.Stale<ItemPredictions> stale -> stale.asOf();
      case Sourced.Absent<ItemPredictions> absent -> inventoryAsOf();
    };
  }

  private Instant inventoryAsOf() {
    return switch (info) {
      case Sourced.Live<ItemInfo> live -> live.asOf();
      case Sourced.Stale<ItemInfo> stale -> stale.asOf();
      case Sourced.Absent<ItemInfo> absent -> null;
    };
  }

  private Parts parts(ServedFlags flags, List<Prediction> served) {
    Parts parts = new Parts().withInventory(info.status(now, PartState.EMPTY));
    for (PredictionType type : PredictionType.values()) {
      Flag flag = Flag.of(type);
      parts.with(type.wire(), flags.isOn(flag) ? status(type, served) : flags.off(flag));
    }
    return parts;
  }

  // A service that answers but has nothing of a type is well; that there is nothing is its answer.
  private PartStatus status(PredictionType type, List<Prediction> served) {
    PartState without = info.found().isPresent() ? PartState.LEGACY : PartState.EMPTY;
    PartStatus status = predicted.status(now, without);
    boolean there = served.stream().anyMatch(each -> each.predictionType() == type);
    return there || status.state() != PartState.LIVE
        ? status
        : new PartStatus(PartState.LIVE, DegradedReason.INSUFFICIENT_DATA, status.ageMs());
  }
}
