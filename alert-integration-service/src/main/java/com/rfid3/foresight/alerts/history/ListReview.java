package com.rfid3.foresight.alerts.history;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.alerts.merge.Status;
import com.rfid3.foresight.contracts.common.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has become of the list since history last saw it. Pure; holds no words of any alert. */
final class ListReview {
  private final List<Finding> findings = new ArrayList<>();
  private final List<AlertId> gone = new ArrayList<>();

  private ListReview() {}

  /**
   * Compares the list with what is known. Alerts in {@code hidden} are only out of sight, for their
   * flag is off: they have not closed. {@code over} are lives that ended after the list was read.
   */
  static ListReview of(
      Map<AlertId, Trace> known, List<MergedAlert> listed, Set<AlertId> hidden, Set<Life> over) {
    ListReview review = new ListReview();
    Set<AlertId> seen = HashSet.newHashSet(listed.size());
    for (MergedAlert alert : listed) {
      Trace trace = known.get(alert.id());
      seen.add(alert.id());
      if (trace == null) {
        review.open(alert, over);
      } else {
        review.look(alert, trace);
      }
    }
    known.keySet().stream()
        .filter(id -> !seen.contains(id) && !hidden.contains(id))
        .sorted()
        .forEach(review.gone::add);
    return review;
  }

  private void open(MergedAlert alert, Set<Life> over) {
    if (!over.contains(Life.of(alert))) {
      findings.add(new Finding(alert, List.of(ChangeKind.OPENED), Set.of()));
    }
  }

  private void look(MergedAlert alert, Trace before) {
    Trace now = Trace.of(alert, before.sentTo());
    if (now.equals(before)) {
      return;
    }
    List<ChangeKind> changes = new ArrayList<>(2);
    Severity severity = now.severity();
    if (severity != before.severity()) {
      boolean up = severity.compareTo(before.severity()) > 0;
      changes.add(up ? ChangeKind.RAISED : ChangeKind.LOWERED);
    }
    if (before.acknowledged() && Status.ACTIVE.wire().equals(now.status())) {
      changes.add(ChangeKind.LAPSED);
    }
    // What a person did is in the history already, by name.
    boolean folds = !now.foldedBy().equals(before.foldedBy());
    if (folds && !now.foldedBy().equals(Snapshots.PERSON)) {
      changes.add(now.foldedBy().isEmpty() ? ChangeKind.UNFOLDED : ChangeKind.FOLDED);
    }
    findings.add(new Finding(alert, changes, before.sentTo()));
  }

  boolean isEmpty() {
    return findings.isEmpty() && gone.isEmpty();
  }

  /** Alerts that are new or have changed, in the order of the list. */
  List<Finding> findings() {
    return findings;
  }

  /** Alerts that are no longer listed. */
  List<AlertId> gone() {
    return gone;
  }
}
