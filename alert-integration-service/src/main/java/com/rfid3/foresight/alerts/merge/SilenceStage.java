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
    boolean nobody = context.handled().isEmpty();
    for (int i = 0; i < alerts.size(); i++) {
      Draft alert = alerts.get(i);
      alert.because(Step.SILENCE, "nobody has silenced it");
      if (!nobody) {
        PersonState said = context.handled().get(alert.id());
        if (said != null) {
          mark(alert, said, context.now());
        }
      }
      for (Silence silence : silences) {
        silence(alert, silence);
      }
    }
    return alerts;
  }

  private static void silence(Draft alert, Silence silence) {
    if (silence.matchers().hold(alert)) {
      alert.mark(alert.marks().foldedBy(silence.wire()));
      alert.because(Step.SILENCE, "by " + silence.wire() + " of " + silence.saying().author());
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
    boolean acknowledged = state.acknowledgedAt().isPresent();
    if (acknowledged) {
      alert.mark(alert.marks().with(Status.ACKNOWLEDGED));
    }
    if (state.asleepAt(now)) {
      alert.mark(alert.marks().foldedUntil(state.snoozedUntil()));
      alert.because(Step.SILENCE, "a person put it to sleep");
    } else {
      alert.because(
          Step.SILENCE,
          acknowledged ? "a person acknowledged it" : "what people said no longer applies");
    }
  }
}
