package com.rfid3.foresight.alerts.delivery;

import com.rfid3.foresight.alerts.history.ChangeKind;
import com.rfid3.foresight.alerts.history.Snapshots;
import com.rfid3.foresight.alerts.policy.Rule;
import com.rfid3.foresight.contracts.alert.AlertSnapshot;
import com.rfid3.foresight.contracts.common.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which channels are told of a change. An alert that is folded is told to nobody; one that was told
 * is followed to its end.
 */
public record Routing(Map<String, Severity> floors, List<Rule.Notify> rules) {
  /** Tells nobody anything. */
  public static final Routing SILENT = new Routing(Map.of(), List.of());

  /** One change for one channel. */
  public record Sending(String channel, ChangeKind what, AlertSnapshot alert, Instant at) {}

  /** The channels to tell; {@code sentTo} were told of this alert before. */
  public Set<String> channelsFor(ChangeKind what, AlertSnapshot alert, Set<String> sentTo) {
    return switch (what) {
      case CLOSED -> known(sentTo);
      case RAISED -> alert.foldedBy().isEmpty() ? wanted(alert) : Set.of();
      case OPENED, UNFOLDED ->
          alert.foldedBy().isEmpty() ? without(wanted(alert), sentTo) : Set.of();
      case LOWERED, FOLDED, ACKNOWLEDGED, RESOLVED, SNOOZED, LAPSED -> Set.of();
    };
  }

  private Set<String> wanted(AlertSnapshot alert) {
    Set<String> wanted = new TreeSet<>();
    floors.forEach(
        (channel, floor) -> {
          if (alert.severity().compareTo(floor) >= 0) {
            wanted.add(channel);
          }
        });
    for (Rule.Notify rule : rules) {
      if (rule.matchers().hold(Snapshots.labels(alert))) {
        wanted.addAll(rule.channels());
      }
    }
    wanted.retainAll(floors.keySet());
    return wanted;
  }

  private Set<String> known(Set<String> channels) {
    Set<String> known = new TreeSet<>(channels);
    known.retainAll(floors.keySet());
    return known;
  }

  private static Set<String> without(Set<String> channels, Set<String> others) {
    Set<String> rest = new TreeSet<>(channels);
    rest.removeAll(others);
    return rest;
  }
}
