package com.rfid3.foresight.alerts.history;

import com.rfid3.foresight.alerts.delivery.Routing;
import com.rfid3.foresight.alerts.delivery.Routing.Sending;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.contracts.alert.AlertSnapshot;
import com.rfid3.foresight.contracts.common.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has become of the list since history last saw it: changes, and what is sent of them. */
final class ListReview {
  private final Instant now;
  private final Routing routing;
  private final List<Change> changes = new ArrayList<>();
  private final List<KnownAlert> altered = new ArrayList<>();
  private final List<String> gone = new ArrayList<>();
  private final List<Sending> sendings = new ArrayList<>();

  private ListReview(Instant now, Routing routing) {
    this.now = now;
    this.routing = routing;
  }

  /**
   * Compares the list with what is known. Alerts in {@code hidden} are only out of sight, for their
   * flag is off: they have not closed.
   */
  static ListReview of(
      Map<String, KnownAlert> known,
      List<MergedAlert> listed,
      Set<String> hidden,
      Outlook outlook) {
    ListReview review = new ListReview(outlook.now(), outlook.routing());
    Map<String, KnownAlert> left = new HashMap<>(known);
    for (MergedAlert alert : listed) {
      review.look(alert, Optional.ofNullable(left.remove(alert.id().wire())));
    }
    left.keySet().removeAll(hidden);
    left.values().stream()
        .sorted((one, other) -> one.alert().id().compareTo(other.alert().id()))
        .forEach(review::close);
    return review;
  }

  /** The moment of a review, and where its changes go. */
  record Outlook(Instant now, Routing routing) {}

  private void look(MergedAlert alert, Optional<KnownAlert> known) {
    String foldedBy = Snapshots.foldedBy(alert);
    if (known.isEmpty()) {
      AlertSnapshot snapshot = Snapshots.of(alert);
      remember(snapshot, tell(ChangeKind.OPENED, snapshot, Set.of()));
      return;
    }
    AlertSnapshot before = known.get().alert();
    Severity severity = alert.weight().severity();
    boolean folds = !foldedBy.equals(before.foldedBy());
    if (severity == before.severity() && !folds) {
      return;
    }
    AlertSnapshot snapshot = Snapshots.of(alert);
    Set<String> told = known.get().sentTo();
    if (severity != before.severity()) {
      boolean up = severity.compareTo(before.severity()) > 0;
      told = tell(up ? ChangeKind.RAISED : ChangeKind.LOWERED, snapshot, told);
    }
    // What a person did is in the history already, by name.
    if (folds && !foldedBy.equals(Snapshots.PERSON)) {
      told = tell(foldedBy.isEmpty() ? ChangeKind.UNFOLDED : ChangeKind.FOLDED, snapshot, told);
    }
    remember(snapshot, told);
  }

  private void close(KnownAlert known) {
    tell(ChangeKind.CLOSED, known.alert(), known.sentTo());
    gone.add(known.alert().id());
  }

  /** Notes the change, and what is sent of it; gives back the channels that know of the alert. */
  private Set<String> tell(ChangeKind what, AlertSnapshot alert, Set<String> sentTo) {
    changes.add(Change.found(what, now, alert));
    Set<String> channels = routing.channelsFor(what, alert, sentTo);
    for (String channel : channels) {
      sendings.add(new Sending(channel, what, alert, now));
    }
    Set<String> told = new HashSet<>(sentTo);
    told.addAll(channels);
    return told;
  }

  private void remember(AlertSnapshot snapshot, Set<String> told) {
    altered.add(new KnownAlert(snapshot, told));
  }

  boolean isEmpty() {
    return altered.isEmpty() && gone.isEmpty();
  }

  List<Change> changes() {
    return changes;
  }

  List<KnownAlert> altered() {
    return altered;
  }

  List<String> gone() {
    return gone;
  }

  List<Sending> sendings() {
    return sendings;
  }
}
