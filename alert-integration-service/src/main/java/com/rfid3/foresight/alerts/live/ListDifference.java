package com.rfid3.foresight.alerts.live;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.contracts.alert.AlertChanges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a listener of one list must know to have the next. Pure. */
final class ListDifference {
  // A page of the list is cheaper to read than more ids than this.
  private static final int MOST_IDS = 500;

  private ListDifference() {}

  static AlertChanges between(List<MergedAlert> before, List<MergedAlert> after) {
    Map<AlertId, MergedAlert> left = new HashMap<>();
    before.forEach(alert -> left.put(alert.id(), alert));
    List<String> opened = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    for (MergedAlert alert : after) {
      MergedAlert old = left.remove(alert.id());
      if (old == null) {
        opened.add(alert.id().wire());
      } else if (!looksLike(old, alert)) {
        changed.add(alert.id().wire());
      }
    }
    List<String> closed = left.keySet().stream().sorted().map(AlertId::wire).toList();
    return opened.size() + changed.size() + closed.size() > MOST_IDS
        ? AlertChanges.unknown()
        : new AlertChanges(false, opened, changed, closed);
  }

  private static boolean looksLike(MergedAlert one, MergedAlert other) {
    return one.content().equals(other.content())
        && one.weight().equals(other.weight())
        && one.marks().equals(other.marks())
        && one.bonds().equals(other.bonds());
  }
}
