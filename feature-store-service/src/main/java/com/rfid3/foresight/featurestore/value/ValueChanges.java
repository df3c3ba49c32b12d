package com.rfid3.foresight.featurestore.value;

import com.rfid3.foresight.featurestore.catalogue.Feature;
import java.util.EnumMap;
import java.util.Map;

/**
 * What changed between the stored and the computed features of an entity. A value counts as changed
 * only if it is another value: an unchanged one keeps the time since when it has been true.
 *
 * @param changed values to write
 * @param current all values as they are now
 */
public record ValueChanges(Map<Feature, Measurement> changed, Map<Feature, Measurement> current) {

  /** Compares; features that are stored but no longer computed stay as they were. */
  public static ValueChanges between(
      Map<Feature, Measurement> stored, Map<Feature, Measurement> computed) {
    Map<Feature, Measurement> changed = new EnumMap<>(Feature.class);
    computed.forEach(
        (feature, now) -> {
          Measurement before = stored.get(feature);
          if (before == null || !before.value().equals(now.value())) {
            changed.put(feature, before == null ? now : notBefore(before, now));
          }
        });
    return new ValueChanges(changed, merged(stored, changed));
  }

  /** Values after a change. */
  public static Map<Feature, Measurement> merged(
      Map<Feature, Measurement> before, Map<Feature, Measurement> changed) {
    Map<Feature, Measurement> all = new EnumMap<>(Feature.class);
    all.putAll(before);
    all.putAll(changed);
    return all;
  }

  // A scan taken back lets a value fall to what it was earlier. The correction must not hide behind
  // the wrong value, so it takes its time and wins by being known later.
  private static Measurement notBefore(Measurement before, Measurement now) {
    return now.eventTime().isBefore(before.eventTime())
        ? new Measurement(now.value(), before.eventTime())
        : now;
  }
}
