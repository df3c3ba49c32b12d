package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.identity.AlertId;
import java.util.List;
import java.util.Optional;

/**
 * How an alert hangs together with others: its group, the alerts it relates to, the prediction that
 * explains it, and the legacy alert that it explains itself and is folded into.
 */
public record Bonds(
    GroupName name,
    List<AlertId> related,
    Optional<AlertId> explainedBy,
    Optional<AlertId> foldedInto) {

  /** An alert that stands alone. */
  public static final Bonds NONE =
      new Bonds(GroupName.NONE, List.of(), Optional.empty(), Optional.empty());

  static Bonds relatedTo(List<AlertId> related) {
    return new Bonds(GroupName.NONE, related, Optional.empty(), Optional.empty());
  }

  Bonds explainedBy(AlertId prediction) {
    return new Bonds(name, related, Optional.of(prediction), foldedInto);
  }

  Bonds foldedInto(AlertId legacy) {
    return new Bonds(name, related, explainedBy, Optional.of(legacy));
  }

  /** The group as the list spells it. */
  public String group() {
    return name.text();
  }

  Bonds in(GroupName itsGroup) {
    return new Bonds(itsGroup, related, explainedBy, foldedInto);
  }
}
