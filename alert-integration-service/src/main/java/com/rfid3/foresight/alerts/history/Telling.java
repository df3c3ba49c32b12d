package com.rfid3.foresight.alerts.history;

import com.rfid3.foresight.alerts.delivery.Routing;
import com.rfid3.foresight.alerts.delivery.Routing.Sending;
import com.rfid3.foresight.contracts.alert.AlertSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is written of some findings: changes, what is sent of them, and what is known from then. */
final class Telling {
  private final Routing routing;
  private final Instant now;
  private final List<Change> changes = new ArrayList<>();
  private final List<Sending> sendings = new ArrayList<>();
  private final List<KnownAlert> known = new ArrayList<>();

  Telling(Routing routing, Instant now) {
    this.routing = routing;
    this.now = now;
  }

  /** Notes what was found of a listed alert; gives back the channels that know of it now. */
  Set<String> tell(Finding finding) {
    AlertSnapshot snapshot = Snapshots.of(finding.alert());
    Set<String> told = finding.sentTo();
    for (ChangeKind change : finding.changes()) {
      told = tell(change, now, snapshot, told);
    }
    known.add(new KnownAlert(snapshot, told));
    return told;
  }

  /** Notes that an alert is no longer listed; says so to whoever was told of it. */
  void close(KnownAlert gone) {
    tell(ChangeKind.CLOSED, now, gone.alert(), gone.sentTo());
  }

  /** Notes that the life of a known alert has ended, and why. */
  void end(KnownAlert before, Passed life) {
    AlertSnapshot last = Snapshots.ended(before.alert(), life.alert().reasons().getLast().reason());
    tell(ChangeKind.CLOSED, life.endedAt(), last, before.sentTo());
  }

  /** Notes a whole life that nobody saw; it is told to nobody, for it is over. */
  void passed(Passed life) {
    changes.add(Change.found(ChangeKind.OPENED, life.openedAt(), life.alert()));
    changes.add(Change.found(ChangeKind.CLOSED, life.endedAt(), life.alert()));
  }

  private Set<String> tell(ChangeKind what, Instant at, AlertSnapshot alert, Set<String> sentTo) {
    changes.add(Change.found(what, at, alert));
    Set<String> channels = routing.channelsFor(what, alert, sentTo);
    if (channels.isEmpty()) {
      return sentTo;
    }
    channels.forEach(channel -> sendings.add(new Sending(channel, what, alert, at)));
    Set<String> told = new HashSet<>(sentTo);
    told.addAll(channels);
    return Set.copyOf(told);
  }

  List<Change> changes() {
    return changes;
  }

  List<Sending> sendings() {
    return sendings;
  }

  List<KnownAlert> known() {
    return known;
  }
}
