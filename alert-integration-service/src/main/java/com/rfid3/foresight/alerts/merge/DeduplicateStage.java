package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.identity.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps one alert per fingerprint. A legacy row can be read twice when it changes during the read:
 * its heavier, less settled version stands, so that a legacy alert is never lowered.
 */
final class DeduplicateStage implements Stage {
  private static final Comparator<Draft> STANDING =
      Comparator.comparing(Draft::weight, Weight.heaviestFirst())
          .thenComparing(alert -> alert.marks().status())
          .thenComparing(alert -> alert.content().message())
          .thenComparing(Draft::id)
          .thenComparing(alert -> alert.content().toString());

  @Override
  public List<Draft> apply(List<Draft> alerts, MergeContext context) {
    if (isInOrderOfRows(alerts)) {
      return alerts;
    }
    Draft[] table = new Draft[Integer.highestOneBit(Math.max(1, alerts.size())) * 4];
    boolean repeated = false;
    for (int i = 0; i < alerts.size(); i++) {
      Draft alert = alerts.get(i);
      int place = place(table, alert);
      Draft other = table[place];
      if (other == null) {
        table[place] = alert;
      } else {
        repeated = true;
        table[place] = STANDING.compare(other, alert) <= 0 ? other : alert;
        table[place].because(Step.DEDUPLICATE, "told more than once, heaviest kept");
      }
    }
    return repeated ? standing(alerts, table) : alerts;
  }

  // Tables are read by their keys: in their order none comes twice, and a row is a fingerprint.
  private static boolean isInOrderOfRows(List<Draft> alerts) {
    AlertId last = null;
    for (int i = 0; i < alerts.size(); i++) {
      AlertId id = alerts.get(i).id();
      if (last != null && last.compareTo(id) >= 0) {
        return false;
      }
      last = id;
    }
    return true;
  }

  // Where it stands already, or may stand: the table is never more than half full.
  private static int place(Draft[] table, Draft alert) {
    int mask = table.length - 1;
    int place = ((alert.printHash() * 0x9E3779B9) >>> 7) & mask;
    while (table[place] != null && !table[place].isToldLike(alert)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private static List<Draft> standing(List<Draft> alerts, Draft[] table) {
    List<Draft> standing = new ArrayList<>(alerts.size());
    for (Draft alert : alerts) {
      if (table[place(table, alert)] == alert) {
        standing.add(alert);
      }
    }
    return standing;
  }
}
