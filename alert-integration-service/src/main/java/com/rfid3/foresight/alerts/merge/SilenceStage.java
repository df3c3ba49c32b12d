package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.handling.PersonState;
import com.rfid3.foresight.alerts.policy.Silence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Marks what people acknowledged, resolved, put to sleep, or silenced with others of its like. It
 * folds alerts and hides none.
 */
final class SilenceStage implements Stage {

  @Override
  public List<Draft> apply(List<Draft> alerts, MergeContext context) {
    List<Silence> silences = context.policies().holdingAt(context.now());
    if (silences.isEmpty() && context.handled().isEmpty()) {
      return alerts;
    }
    for (int i = 0; i < alerts.size(); i++) {
      Draft alert = alerts.get(i);
      PersonState said = context.handled().get(alert.id());
      if (said != null) {
        mark(alert, said, context.now());
      }
      for (Silence silence : silences) {
        silence(alert, silence);
      }
    }
    return alerts;
  }

  private static String acknowledged(PersonState state) {
    return state
        .acknowledgedUntil()
        .map(end -> "a person acknowledged it until " + end)
        .orElse("a person acknowledged it");
  }

  private static void silence(Draft alert, Silence silence) {
    if (silence.matchers().hold(alert)) {
      alert.mark(alert.marks().foldedBy(silence.wire()));
      alert.becauseOfItsOwn(
          Step.SILENCE, "by " + silence.wire() + " of " + silence.saying().author());
    }
  }

  private static void mark(Draft alert, PersonState said, Instant now) {
    // A predictive alert keeps its id when it comes back; a legacy alert gets a new row.
    Instant opened = alert.content().createdAt().orElse(Instant.MIN);
    PersonState state = alert.isExisting() ? said : said.since(opened);
    if (state.resolvedAt().isPresent()) {
      alert.mark(alert.marks().with(Status.RESOLVED).foldedUntil(Optional.empty()));
      alert.because(Step.SILENCE, "a person resolved it");
      return;
    }
    boolean acknowledged = state.acknowledgedFor(now);
    if (acknowledged) {
      alert.mark(alert.marks().acknowledgedUntil(state.acknowledgedUntil()));
    }
    if (state.asleepAt(now)) {
      alert.mark(alert.marks().foldedUntil(state.snoozedUntil()));
      alert.because(Step.SILENCE, "a person put it to sleep");
    } else {
      alert.becauseOfItsOwn(
          Step.SILENCE, acknowledged ? acknowledged(state) : "what people said no longer applies");
    }
  }
}
