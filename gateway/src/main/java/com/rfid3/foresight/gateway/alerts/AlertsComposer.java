package com.rfid3.foresight.gateway.alerts;

import com.rfid3.foresight.contracts.alert.AlertList;
import com.rfid3.foresight.contracts.alert.AlertView;
import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.common.Page;
import com.rfid3.foresight.contracts.common.PartState;
import com.rfid3.foresight.contracts.common.PartStatus;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.gateway.answer.Composed;
import com.rfid3.foresight.gateway.answer.Parts;
import com.rfid3.foresight.gateway.answer.ServedFlags;
import com.rfid3.foresight.gateway.upstream.Sourced;
import com.rfid3.foresight.platform.flags.Flag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes the alerts answer: the merged page while it is live, else the legacy alerts as they are
 * with the predictive ones as they were.
 */
record AlertsComposer(
    AlertQuery query,
    Sourced<ExistingAlerts.Open> existing,
    Sourced<AlertList> predictive,
    Instant now) {
  private static final String PART = "alerts";

  Composed compose(ServedFlags flags) {
    boolean none = Arrays.stream(PredictionType.values()).noneMatch(flags::isOn);
    if (none || notForThisCaller()) {
      return composedHere(List.of(), flags.off(Flag.PREDICTIVE_ANALYTICS_ENABLED));
    }
    return predictive instanceof Sourced.Live<AlertList> live
        ? merged(live.value())
        : composedHere(kept(), predictive.status(now, withoutPredictive()));
  }

  private boolean notForThisCaller() {
    return predictive instanceof Sourced.Absent<AlertList> absent
        && absent.reason() == DegradedReason.FLAG_OFF;
  }

  private Composed merged(AlertList list) {
    Parts parts =
        new Parts().withInventory(existingStatus(list)).with(PART, predictiveStatus(list));
    return new Composed(new AlertsAnswer(list.alerts(), list.summary(), nextPage(list)), parts);
  }

  private Composed composedHere(List<AlertView> predicted, PartStatus status) {
    List<AlertView> all = new ArrayList<>(predicted);
    existing.found().ifPresent(open -> all.addAll(open.alerts()));
    Parts parts =
        new Parts().withInventory(existing.status(now, PartState.EMPTY)).with(PART, status);
    return new Composed(AlertPage.of(all, query), parts);
  }

  private List<AlertView> kept() {
    return predictive.found().map(AlertList::alerts).orElse(List.of());
  }

  private PartState withoutPredictive() {
    return existing.found().isPresent() ? PartState.LEGACY : PartState.EMPTY;
  }

  private Page nextPage(AlertList list) {
    String cursor = list.page() == null ? null : list.page().nextCursor();
    String next =
        cursor == null || list.alerts().isEmpty()
            ? null
            : new AlertCursor(AlertRank.of(list.alerts().getLast()), cursor).text();
    return new Page(query.limit(), next);
  }

  private static PartStatus existingStatus(AlertList list) {
    return Optional.ofNullable(list.freshness())
        .map(freshness -> freshness.existing())
        .orElse(PartStatus.live(0));
  }

  private static PartStatus predictiveStatus(AlertList list) {
    return Optional.ofNullable(list.freshness())
        .map(freshness -> freshness.predictive())
        .orElse(PartStatus.live(0));
  }
}
