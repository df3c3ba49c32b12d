package com.rfid3.foresight.alerts.history;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.merge.Content;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.alerts.policy.Field;
import com.rfid3.foresight.alerts.policy.Labelled;
import com.rfid3.foresight.contracts.alert.AlertSnapshot;
import com.rfid3.foresight.contracts.alert.MergeReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Alerts as history keeps them. */
public final class Snapshots {
  static final String PERSON = "person";

  // As long as the column; hundreds of silences on one alert are told by the first of them.
  private static final int LONGEST = 1_000;

  private Snapshots() {}

  /** The alert as it stands. */
  public static AlertSnapshot of(MergedAlert alert) {
    Content content = alert.content();
    return new AlertSnapshot(
        alert.id().wire(),
        alert.id().origin().type(),
        alert.weight().severity(),
        alert.marks().status().wire(),
        content.source(),
        content.kind(),
        content.cause().name().toLowerCase(Locale.ROOT),
        content.subject().item(),
        content.subject().rentalClass(),
        content.subject().category(),
        content.subject().store(),
        content.message(),
        content.createdAt().orElse(null),
        orNull(alert.weight().confidence()),
        orNull(alert.weight().expectedLoss()),
        alert.bonds().group(),
        foldedBy(alert),
        content.lineageId(),
        alert.trail().inOrder());
  }

  /**
   * What folds it, in words that stay the same while the same things do; empty where nothing does.
   */
  static String foldedBy(MergedAlert alert) {
    boolean bound = alert.bonds().foldedInto().isPresent();
    if (!alert.marks().silenced() && !bound) {
      return "";
    }
    List<String> by = new ArrayList<>(alert.marks().silencedBy());
    alert.bonds().foldedInto().map(AlertId::wire).ifPresent(by::add);
    String all = by.isEmpty() ? PERSON : String.join(",", by);
    return all.substring(0, Math.min(all.length(), LONGEST));
  }

  /** The same alert with why its life ended. */
  static AlertSnapshot ended(AlertSnapshot a, String reason) {
    List<MergeReason> reasons = new ArrayList<>(a.reasons());
    reasons.add(new MergeReason("hysteresis", reason));
    return new AlertSnapshot(
        a.id(),
        a.type(),
        a.severity(),
        a.status(),
        a.source(),
        a.kind(),
        a.cause(),
        a.itemId(),
        a.rentalClass(),
        a.category(),
        a.store(),
        a.message(),
        a.createdAt(),
        a.confidence(),
        a.expectedLoss(),
        a.groupId(),
        a.foldedBy(),
        a.lineageId(),
        List.copyOf(reasons));
  }

  /** What a matcher can look at. */
  public static Labelled labels(AlertSnapshot alert) {
    return field -> label(alert, field);
  }

  private static String label(AlertSnapshot alert, Field field) {
    String value =
        switch (field) {
          case ID -> alert.id();
          case TYPE -> alert.type();
          case SOURCE -> alert.source();
          case KIND -> alert.kind();
          case CAUSE -> alert.cause();
          case SEVERITY -> alert.severity().wire();
          case STATUS -> alert.status();
          case ITEM_ID -> alert.itemId();
          case RENTAL_CLASS -> alert.rentalClass();
          case CATEGORY -> alert.category();
          case STORE -> alert.store();
          case MESSAGE -> alert.message();
        };
    return value == null ? "" : value;
  }

  private static Double orNull(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }
}
