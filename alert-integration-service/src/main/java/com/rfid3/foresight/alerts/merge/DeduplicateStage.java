package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.identity.Weight;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps one alert per fingerprint. A legacy row can be read twice when it changes during the read:
 * its heavier, less settled version stands, so that a legacy alert is never lowered.
 */
final class DeduplicateStage implements Stage {

  private static final String STAGE = "deduplicate";

  private static final Comparator<MergedAlert> STANDING =
      Comparator.comparing(MergedAlert::weight, Weight.heaviestFirst())
          .thenComparing(alert -> alert.marks().status())
          .thenComparing(alert -> alert.content().message())
          .thenComparing(MergedAlert::id)
          .thenComparing(alert -> alert.content().toString());

  @Override
  public List<MergedAlert> apply(List<MergedAlert> alerts, MergeContext context) {
    Map<String, MergedAlert> standing = HashMap.newHashMap(alerts.size());
    for (MergedAlert alert : alerts) {
      standing.merge(alert.fingerprint(), alert.because(STAGE, "told once"), this::heavier);
    }
    return List.copyOf(standing.values());
  }

  private MergedAlert heavier(MergedAlert one, MergedAlert other) {
    MergedAlert kept = STANDING.compare(one, other) <= 0 ? one : other;
    return isRepeat(kept) ? kept : kept.because(STAGE, "told more than once, heaviest kept");
  }

  private static boolean isRepeat(MergedAlert alert) {
    return alert.trail().last().reason().startsWith("told more");
  }
}
