package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.identity.Origin;
import com.rfid3.foresight.alerts.identity.Subject;
import com.rfid3.foresight.alerts.identity.Weight;
import com.rfid3.foresight.alerts.predicted.Proposal;
import com.rfid3.foresight.alerts.predicted.StoredAlert;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlert;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlertStatus;
import com.rfid3.foresight.legacyinventory.alert.LegacySeverity;
import com.rfid3.foresight.legacyinventory.alert.LegacySubject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** First step: alerts of either world in one form. */
final class Normalise {
  private static final Map<LegacySeverity, Weight> WEIGHTS = weights();

  private Normalise() {}

  static List<Draft> all(Sources sources) {
    List<Draft> drafts = new ArrayList<>(sources.existing().size() + sources.predicted().size());
    for (LegacyAlert alert : sources.existing()) {
      drafts.add(existing(alert));
    }
    for (StoredAlert alert : sources.predicted()) {
      drafts.add(predicted(alert));
    }
    return drafts;
  }

  private static Draft existing(LegacyAlert alert) {
    boolean active = alert.status() == LegacyAlertStatus.ACTIVE;
    Draft draft =
        new Draft(
            AlertId.health(alert.id()),
            contentOf(alert),
            WEIGHTS.get(alert.severity()),
            Marks.of(active ? Status.ACTIVE : Status.ACKNOWLEDGED));
    draft.because(Step.NORMALISE, active ? "legacy alert, active" : "legacy alert, acknowledged");
    return draft;
  }

  private static Content contentOf(LegacyAlert alert) {
    LegacySubject about = alert.subject();
    return new Content(
        Origin.EXISTING_SYSTEM.source(),
        alert.type().wire(),
        Cause.of(alert.type()),
        new Subject(about.tagId(), about.rentalClass(), about.category(), about.store()),
        new Words.OfRow(alert),
        alert.times().createdAt(),
        "");
  }

  private static Draft predicted(StoredAlert alert) {
    Proposal proposal = alert.proposal();
    Content content =
        new Content(
            proposal.source(),
            proposal.kind(),
            proposal.grounds().type().map(Cause::of).orElse(Cause.OTHER),
            proposal.aim().subject(),
            new Words.Said(proposal.wording().message()),
            Optional.of(alert.life().openedAt()),
            proposal.grounds().lineageId());
    Draft draft =
        new Draft(
            alert.id(),
            content,
            proposal.weight(),
            Marks.of(Status.ACTIVE),
            proposal.fingerprint());
    draft.because(Step.NORMALISE, "predictive alert, open");
    return draft;
  }

  private static Map<LegacySeverity, Weight> weights() {
    Map<LegacySeverity, Weight> weights = new EnumMap<>(LegacySeverity.class);
    for (LegacySeverity severity : LegacySeverity.values()) {
      weights.put(severity, Weight.of(Severity.valueOf(severity.name())));
    }
    return weights;
  }
}
