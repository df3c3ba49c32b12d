package com.rfid3.foresight.alerts.merge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The alerts of one item, in the order of reading. */
final class Family {
  static final Family NONE = new Family(List.of());

  // Most items have two or three alerts: looking through them is cheaper than any index.
  private static final int LARGE = 16;

  private final List<Draft> members;
  private Map<Cause, List<Draft>> existing = Map.of();
  private Map<Cause, List<Draft>> predicted = Map.of();

  Family(List<Draft> inOrder) {
    members = inOrder;
    if (inOrder.size() > LARGE) {
      existing = byCause(true);
      predicted = byCause(false);
    }
  }

  List<Draft> members() {
    return members;
  }

  /** Alerts of the other world about the same cause. */
  List<Draft> saysTheSame(Draft alert) {
    Cause cause = alert.content().cause();
    if (cause == Cause.OTHER) {
      return List.of();
    }
    if (members.size() > LARGE) {
      return (alert.isExisting() ? predicted : existing).getOrDefault(cause, List.of());
    }
    List<Draft> same = List.of();
    for (int i = 0; i < members.size(); i++) {
      Draft each = members.get(i);
      if (each.content().cause() == cause && each.isExisting() != alert.isExisting()) {
        same = with(same, each);
      }
    }
    return same;
  }

  private static List<Draft> with(List<Draft> found, Draft another) {
    List<Draft> more = found.isEmpty() ? new ArrayList<>(2) : found;
    more.add(another);
    return more;
  }

  private Map<Cause, List<Draft>> byCause(boolean ofLegacy) {
    Map<Cause, List<Draft>> all = new EnumMap<>(Cause.class);
    for (Draft draft : members) {
      if (draft.isExisting() == ofLegacy) {
        all.computeIfAbsent(draft.content().cause(), none -> new ArrayList<>()).add(draft);
      }
    }
    return all;
  }
}
