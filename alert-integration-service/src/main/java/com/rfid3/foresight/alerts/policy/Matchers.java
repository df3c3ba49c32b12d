package com.rfid3.foresight.alerts.policy;

import java.util.List;

/** Conditions that must all hold; at least one. */
public record Matchers(List<Matcher> all) {

  /** Refuses to hold nothing: that would match everything. */
  public Matchers {
    if (all.isEmpty()) {
      throw new IllegalArgumentException("at least one condition is needed");
    }
    all = List.copyOf(all);
  }

  /** Whether all of them hold. */
  public boolean hold(Labelled alert) {
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).holds(alert)) {
        return false;
      }
    }
    return true;
  }
}
