package com.rfid3.foresight.alerts.listing;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.identity.Subject;
import com.rfid3.foresight.alerts.merge.Content;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.contracts.alert.AlertView;
import java.util.OptionalDouble;

/** A merged alert as the public list shows it; what is unknown is left out. */
public final class Views {

  private Views() {}

  /** The alert as callers see it. */
  public static AlertView of(MergedAlert alert) {
    Content content = alert.content();
    Subject subject = alert.subject();
    return new AlertView(
        alert.id().wire(),
        alert.id().origin().type(),
        alert.weight().severity(),
        content.message(),
        orNull(subject.item()),
        content.createdAt().orElse(null),
        alert.id().origin().source(),
        content.kind(),
        orNull(alert.weight().confidence()),
        orNull(alert.weight().expectedLoss()),
        alert.marks().status().wire(),
        orNull(subject.category()),
        orNull(subject.store()),
        alert.bonds().group(),
        alert.bonds().related().stream().map(AlertId::wire).toList(),
        alert.marks().acknowledged(),
        alert.marks().silenced(),
        alert.marks().snoozedUntil().orElse(null),
        orNull(content.lineageId()),
        alert.trail().inOrder(),
        alert.marks().silencedBy(),
        alert.bonds().explainedBy().map(AlertId::wire).orElse(null),
        alert.bonds().foldedInto().map(AlertId::wire).orElse(null),
        alert.marks().acknowledgedUntil().orElse(null));
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Double orNull(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }
}
