package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.handling.PersonState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Marks what people acknowledged, resolved or put to sleep. It folds alerts and hides none. */
final class SilenceStage implements Stage {

  @Override
  public List<MergedAlert> apply(List<MergedAlert> alerts, MergeContext context) {
    return alerts.stream().map(alert -> mark(alert, context)).toList();
  }

  private static MergedAlert mark(MergedAlert alert, MergeContext context) {
    return context
        .stateOf(alert.id())
        .map(state -> handled(alert, state, context.now()))
        .orElseGet(() -> alert.because("silence", "nobody has silenced it"));
  }

  private static MergedAlert handled(MergedAlert alert, PersonState said, Instant now) {
    // A predictive alert keeps its id when it comes back; a legacy alert gets a new row.
    Instant opened = alert.content().createdAt().orElse(Instant.MIN);
    PersonState state = alert.isExisting() ? said : said.since(opened);
    if (state.resolvedAt().isPresent()) {
      return alert.withMarks(folded(Status.RESOLVED, Optional.empty()), "a person resolved it");
    }
    Status status =
        state.acknowledgedAt().isPresent() ? Status.ACKNOWLEDGED : alert.marks().status();
    if (state.asleepAt(now)) {
      return alert.withMarks(folded(status, state.snoozedUntil()), "a person put it to sleep");
    }
    return state.acknowledgedAt().isPresent()
        ? alert.withMarks(Marks.of(status), "a person acknowledged it")
        : alert.because("silence", "what people said no longer applies");
  }

  private static Marks folded(Status status, Optional<Instant> until) {
    return new Marks(status, true, until);
  }
}
