package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.identity.Subject;
import com.rfid3.foresight.alerts.identity.Weight;
import com.rfid3.foresight.alerts.predicted.Proposal;
import com.rfid3.foresight.alerts.predicted.StoredAlert;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlert;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlertStatus;
import com.rfid3.foresight.legacyinventory.alert.LegacySubject;
import com.rfid3.foresight.legacyinventory.alert.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** First step: alerts of either world in one form. */
final class Normalise {

  private static final String STAGE = "normalise";

  private Normalise() {}

  static List<MergedAlert> all(Sources sources) {
    List<MergedAlert> alerts =
        new ArrayList<>(sources.existing().size() + sources.predicted().size());
    sources.existing().forEach(alert -> alerts.add(existing(alert)));
    sources.predicted().forEach(alert -> alerts.add(predicted(alert)));
    return alerts;
  }

  private static MergedAlert existing(LegacyAlert alert) {
    Status status =
        alert.status() == LegacyAlertStatus.ACTIVE ? Status.ACTIVE : Status.ACKNOWLEDGED;
    return new MergedAlert(
        AlertId.health(alert.id()),
        "",
        contentOf(alert),
        Weight.of(Severity.valueOf(alert.severity().name())),
        Marks.of(status),
        Bonds.none(),
        Trail.begin(STAGE, "legacy alert, " + status.wire()));
  }

  private static Content contentOf(LegacyAlert alert) {
    LegacySubject about = alert.subject();
    return new Content(
        alert.type().wire(),
        Cause.of(alert.type()),
        new Subject(about.tagId(), about.rentalClass(), about.category(), about.store()),
        PlainWords.of(alert),
        alert.times().createdAt(),
        "");
  }

  private static MergedAlert predicted(StoredAlert alert) {
    Proposal proposal = alert.proposal();
    Content content =
        new Content(
            proposal.kind(),
            proposal.grounds().type().map(Cause::of).orElse(Cause.OTHER),
            proposal.aim().subject(),
            proposal.wording().message(),
            Optional.of(alert.life().openedAt()),
            proposal.grounds().lineageId());
    return new MergedAlert(
        alert.id(),
        proposal.fingerprint(),
        content,
        proposal.weight(),
        Marks.of(Status.ACTIVE),
        Bonds.none(),
        Trail.begin(STAGE, "predictive alert, open"));
  }
}
