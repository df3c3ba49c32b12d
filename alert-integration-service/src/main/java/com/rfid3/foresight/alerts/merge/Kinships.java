package com.rfid3.foresight.alerts.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    alerts.forEach(kinships::add);
    kinships.ofItem.values().forEach(Kinships::inOrder);
    kinships.wholeClass.forEach((tie, alertsOfClass) -> kinships.order(tie, alertsOfClass));
    return kinships;
  }

  // Only lists that somebody reads are put in order: most alerts have no kin.
  private void order(Tie tie, List<MergedAlert> alertsOfClass) {
    inOrder(alertsOfClass);
    inOrder(itemsOfClass.getOrDefault(tie, new ArrayList<>()));
  }

  private static void inOrder(List<MergedAlert> alerts) {
    if (alerts.size() > 1) {
      alerts.sort(Rank.ORDER);
    }
  }

  private void add(MergedAlert alert) {
    String item = alert.subject().itemKey();
    if (!item.isBlank()) {
      append(ofItem, item, alert);
    }
    Tie tie = tieOf(alert);
    if (!tie.rentalClass().isEmpty()) {
      append(item.isBlank() ? wholeClass : itemsOfClass, tie, alert);
    }
  }

  private static <K> void append(Map<K, List<MergedAlert>> lists, K key, MergedAlert alert) {
    lists.computeIfAbsent(key, none -> new ArrayList<>()).add(alert);
  }

  /** Alerts of the other world about the same item and cause. */
  List<MergedAlert> saysTheSame(MergedAlert alert) {
    List<MergedAlert> onItem = onItem(alert);
    return onItem.size() < 2
        ? List.of()
        : onItem.stream().filter(other -> saysTheSame(alert, other)).toList();
  }

  /** All others of the same item, then those between a class and the items in it. */
  List<MergedAlert> related(MergedAlert alert) {
    List<MergedAlert> kin = new ArrayList<>(onItem(alert));
    addClass(kin, alert);
    kin.removeIf(other -> other.id().equals(alert.id()));
    return kin;
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
  private void addClass(List<MergedAlert> kin, MergedAlert alert) {
    Tie tie = tieOf(alert);
    addSome(kin, wholeClass.getOrDefault(tie, List.of()));
    if (alert.subject().item().isBlank()) {
      addSome(kin, itemsOfClass.getOrDefault(tie, List.of()));
    }
  }

  private static void addSome(List<MergedAlert> kin, List<MergedAlert> ofClass) {
    kin.addAll(ofClass.subList(0, Math.min(MOST_OF_CLASS, ofClass.size())));
  }

  private static Tie tieOf(MergedAlert alert) {
    return new Tie(alert.content().cause(), alert.subject().classKey());
  }
}
