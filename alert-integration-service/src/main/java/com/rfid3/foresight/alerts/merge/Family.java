package com.rfid3.foresight.alerts.merge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The alerts of one item, in the order of reading, and by what lies behind them. */
final class Family {
  static final Family NONE = new Family(List.of());

  private final List<Draft> members;
  private final Map<Cause, List<Draft>> existing = new EnumMap<>(Cause.class);
  private final Map<Cause, List<Draft>> predicted = new EnumMap<>(Cause.class);

  Family(List<Draft> inOrder) {
    members = inOrder;
    for (Draft draft : inOrder) {
      Map<Cause, List<Draft>> world = draft.isExisting() ? existing : predicted;
      world.computeIfAbsent(draft.content().cause(), none -> new ArrayList<>()).add(draft);
    }
  }

  List<Draft> members() {
    return members;
  }

  /** Alerts of the other world about the same cause. */
  List<Draft> saysTheSame(Draft alert) {
    Cause cause = alert.content().cause();
    Map<Cause, List<Draft>> other = alert.isExisting() ? predicted : existing;
    return cause == Cause.OTHER ? List.of() : other.getOrDefault(cause, List.of());
  }
}
