package com.rfid3.foresight.alerts.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Alerts by what they share. Most share nothing and cost one entry of a table. */
final class Kinships {
  // A class of a thousand items must not make a thousand bonds.
  private static final int MOST_OF_CLASS = 20;

  private record Tie(Cause cause, String rentalClass) {}

  private final ItemNumbers items;
  private final Draft[] lastOfItem;
  private final Map<Tie, List<Draft>> wholeClass = new HashMap<>();
  private final Map<Tie, List<Draft>> itemsOfClass = new HashMap<>();

  private Kinships(int size) {
    items = new ItemNumbers(size);
    lastOfItem = new Draft[size];
  }

  static Kinships of(List<Draft> alerts) {
    Kinships kinships = new Kinships(alerts.size());
    for (int i = 0; i < alerts.size(); i++) {
      kinships.add(alerts.get(i));
    }
    // Items matter to a class only where something is said of the whole class.
    for (int i = 0; i < alerts.size() && !kinships.wholeClass.isEmpty(); i++) {
      kinships.addToClass(alerts.get(i));
    }
    kinships.wholeClass.values().forEach(ofClass -> ofClass.sort(Draft.ORDER));
    kinships.itemsOfClass.values().forEach(ofClass -> ofClass.sort(Draft.ORDER));
    return kinships;
  }

  private void add(Draft alert) {
    if (alert.isOfItem()) {
      int item = items.of(alert.subject().item());
      alert.follows(lastOfItem[item], item);
      lastOfItem[item] = alert;
    } else if (!alert.classKey().isEmpty()) {
      wholeClass.computeIfAbsent(tieOf(alert), none -> new ArrayList<>()).add(alert);
    }
  }

  private void addToClass(Draft alert) {
    if (alert.isOfItem() && !alert.classKey().isEmpty()) {
      Tie tie = tieOf(alert);
      if (wholeClass.containsKey(tie)) {
        itemsOfClass.computeIfAbsent(tie, none -> new ArrayList<>()).add(alert);
      }
    }
  }

  /** The alerts of its item, itself included; none where it is the only one. */
  Family familyOf(Draft alert) {
    if (!alert.isOfItem()) {
      return Family.NONE;
    }
    Draft last = lastOfItem[alert.itemNumber()];
    if (last.before() == null) {
      return Family.NONE;
    }
    if (last.family() == null) {
      last.belongsTo(new Family(chain(last)));
    }
    return last.family();
  }

  private static List<Draft> chain(Draft last) {
    List<Draft> members = new ArrayList<>(4);
    for (Draft each = last; each != null; each = each.before()) {
      members.add(each);
    }
    members.sort(Draft.ORDER);
    return members;
  }

  /**
   * Alerts between a class and the items in it; two items of one class are no news to each other.
   */
  List<Draft> ofClass(Draft alert) {
    if (wholeClass.isEmpty() || alert.classKey().isEmpty()) {
      return List.of();
    }
    Tie tie = tieOf(alert);
    List<Draft> whole = first(wholeClass.getOrDefault(tie, List.of()));
    if (alert.isOfItem()) {
      return whole;
    }
    List<Draft> both = new ArrayList<>(whole);
    both.addAll(first(itemsOfClass.getOrDefault(tie, List.of())));
    return both;
  }

  private static List<Draft> first(List<Draft> ofClass) {
    return ofClass.subList(0, Math.min(MOST_OF_CLASS, ofClass.size()));
  }

  private static Tie tieOf(Draft alert) {
    return new Tie(alert.content().cause(), alert.classKey());
  }
}
