package com.rfid3.foresight.gateway.insights;

import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.common.PartState;
import com.rfid3.foresight.contracts.common.PartStatus;
import com.rfid3.foresight.contracts.insight.BasicInsights;
import com.rfid3.foresight.contracts.prediction.Outlook;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.gateway.answer.Composed;
import com.rfid3.foresight.gateway.answer.Parts;
import com.rfid3.foresight.gateway.answer.ServedFlags;
import com.rfid3.foresight.gateway.upstream.Sourced;
import com.rfid3.foresight.legacyinventory.summary.InventoryFilter;
import com.rfid3.foresight.legacyinventory.summary.InventorySummary;
import com.rfid3.foresight.platform.flags.Flag;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Makes the two inventory answers of the legacy figures and what is predicted. */
record InsightsComposer(
    InventoryFilter filter,
    Sourced<InventorySummary> inventory,
    Sourced<Outlook> predicted,
    Instant now) {

  Composed insights(ServedFlags flags) {
    Optional<Outlook> outlook = served(flags);
    Parts parts = parts(flags);
    return new Composed(
        new EnhancedInsights(
            basic(), outlook.map(found -> ServedOutlook.analytics(found, flags)).orElse(null)),
        parts,
        beside(flags, outlook, parts));
  }

  Composed summary(ServedFlags flags) {
    Optional<Outlook> outlook = served(flags);
    Parts parts = parts(flags);
    return new Composed(
        new EnhancedSummary(
            basic(), outlook.map(found -> ServedOutlook.insights(found, flags)).orElse(null)),
        parts,
        beside(flags, outlook, parts));
  }

  private BasicInsights basic() {
    return inventory
        .found()
        .map(summary -> LegacyFigures.of(summary, filter))
        .orElse(LegacyFigures.NONE);
  }

  private Optional<Outlook> served(ServedFlags flags) {
    boolean any = Arrays.stream(PredictionType.values()).anyMatch(flags::isOn);
    return any ? predicted.found() : Optional.empty();
  }

  private static Composed.Beside beside(ServedFlags flags, Optional<Outlook> outlook, Parts parts) {
    DegradedReason reason = parts.folded(flags.revision()).reason();
    return outlook.isPresent()
        ? new Composed.Beside(true, true, null)
        : new Composed.Beside(true, false, reason == null ? null : reason.wire());
  }

  private Parts parts(ServedFlags flags) {
    Parts parts = new Parts().withInventory(inventory.status(now, PartState.EMPTY));
    for (PredictionType type : PredictionType.values()) {
      Flag flag = Flag.of(type);
      parts.with(type.wire(), flags.isOn(flag) ? status(type) : flags.off(flag));
    }
    return parts;
  }

  private PartStatus status(PredictionType type) {
    PartState without = inventory.found().isPresent() ? PartState.LEGACY : PartState.EMPTY;
    PartStatus status = predicted.status(now, without);
    DegradedReason missing =
        predicted.found().map(Outlook::missing).map(why -> why.get(type)).orElse(null);
    return missing == null || status.state() != PartState.LIVE
        ? status
        : new PartStatus(stateWithout(missing, without), missing, status.ageMs());
  }

  // Too little data is an answer of a service that is well; anything else is a part that is
  // missing.
  private static PartState stateWithout(DegradedReason missing, PartState without) {
    return missing == DegradedReason.INSUFFICIENT_DATA ? PartState.LIVE : without;
  }
}
