package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.identity.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    Map<String, Draft> standing = HashMap.newHashMap(alerts.size());
    boolean repeated = false;
    for (int i = 0; i < alerts.size(); i++) {
      Draft alert = alerts.get(i);
      alert.because(Step.DEDUPLICATE, "told once");
      Draft other = standing.put(alert.fingerprint(), alert);
      if (other != null) {
        repeated = true;
        Draft kept = STANDING.compare(other, alert) <= 0 ? other : alert;
        kept.because(Step.DEDUPLICATE, "told more than once, heaviest kept");
        standing.put(alert.fingerprint(), kept);
      }
    }
    return repeated ? new ArrayList<>(standing.values()) : alerts;
  }
}
