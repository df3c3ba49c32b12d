package com.rfid3.foresight.alerts.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Alerts by what they share, each list in the order of reading. */
final class Kinships {
  // A class of a thousand items must not make a thousand bonds.
  private static final int MOST_OF_CLASS = 20;

  private record Tie(Cause cause, String rentalClass) {}

  private final Map<String, List<MergedAlert>> ofItem = new HashMap<>();
  private final Map<Tie, List<MergedAlert>> wholeClass = new HashMap<>();
  private final Map<Tie, List<MergedAlert>> itemsOfClass = new HashMap<>();

  private Kinships() {}

  static Kinships of(List<MergedAlert> alerts) {
    Kinships kinships = new Kinships();
    alerts.stream().sorted(Rank.ORDER).forEach(kinships::add);
    return kinships;
  }

  private void add(MergedAlert alert) {
    String item = alert.subject().itemKey();
    if (!item.isEmpty()) {
      append(ofItem, item, alert);
    }
    Tie tie = tieOf(alert);
    if (!tie.rentalClass().isEmpty()) {
      append(item.isEmpty() ? wholeClass : itemsOfClass, tie, alert);
    }
  }

  private static <K> void append(Map<K, List<MergedAlert>> lists, K key, MergedAlert alert) {
    lists.computeIfAbsent(key, none -> new ArrayList<>()).add(alert);
  }

  /** Alerts of the other world about the same item and cause. */
  List<MergedAlert> saysTheSame(MergedAlert alert) {
    return onItem(alert).stream().filter(other -> saysTheSame(alert, other)).toList();
  }

  /** All others of the same item, then those between a class and the items in it. */
  List<MergedAlert> related(MergedAlert alert) {
    return Stream.concat(onItem(alert).stream(), onClass(alert))
        .filter(other -> !other.id().equals(alert.id()))
        .toList();
  }

  private static boolean saysTheSame(MergedAlert one, MergedAlert other) {
    Cause cause = one.content().cause();
    return cause != Cause.OTHER
        && cause == other.content().cause()
        && one.isExisting() != other.isExisting();
  }

  private List<MergedAlert> onItem(MergedAlert alert) {
    return ofItem.getOrDefault(alert.subject().itemKey(), List.of());
  }

  // Two items of one class are no news to each other; a class-wide alert and its items are.
  private Stream<MergedAlert> onClass(MergedAlert alert) {
    Tie tie = tieOf(alert);
    Stream<MergedAlert> wide = wholeClass.getOrDefault(tie, List.of()).stream();
    return alert.subject().itemKey().isEmpty()
        ? Stream.concat(wide, itemsOfClass.getOrDefault(tie, List.of()).stream())
            .limit(MOST_OF_CLASS)
        : wide.limit(MOST_OF_CLASS);
  }

  private static Tie tieOf(MergedAlert alert) {
    return new Tie(alert.content().cause(), alert.subject().classKey());
  }
}
