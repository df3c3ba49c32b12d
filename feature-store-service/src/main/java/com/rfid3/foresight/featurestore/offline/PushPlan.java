package com.rfid3.foresight.featurestore.offline;

import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.offline.FeatureHistory.Known;
import com.rfid3.foresight.featurestore.offline.LatestFeatures.Kept;
import com.rfid3.foresight.featurestore.offline.OfflineStore.Pushed;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.featurestore.value.ValueChanges;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a push changes.
 *
 * @param written values for the history
 * @param entities all that the changed entities are afterwards
 * @param current how many of the values now hold
 * @param knownAt time of the push, or of what is stored if that is later by another clock
 */
record PushPlan(
    List<EntityValues> written, List<EntityValues> entities, int current, Instant knownAt) {

  static PushPlan of(
      List<EntityValues> values, Map<String, Kept> stored, Set<Known> known, Instant now) {
    List<EntityValues> written = new ArrayList<>();
    List<EntityValues> entities = new ArrayList<>();
    int current = 0;
    for (EntityValues pushed : values) {
      Kept kept = stored.get(pushed.key());
      Map<Feature, Measurement> before = kept == null ? Map.of() : kept.entity().values();
      String name = kept == null ? pushed.entity() : kept.entity().entity();
      Map<Feature, Measurement> fresh = fresh(pushed, known);
      Map<Feature, Measurement> holding = holding(fresh, before);
      current += holding.size();
      if (!fresh.isEmpty()) {
        written.add(new EntityValues(pushed.kind(), name, fresh));
      }
      if (!holding.isEmpty()) {
        entities.add(new EntityValues(pushed.kind(), name, ValueChanges.merged(before, holding)));
      }
    }
    return new PushPlan(written, entities, current, latest(stored, now));
  }

  Pushed pushed() {
    return new Pushed(
        written.stream().mapToInt(each -> each.values().size()).sum(),
        current,
        entities.stream().map(each -> new Kept(each, knownAt)).toList());
  }

  private static Map<Feature, Measurement> fresh(EntityValues pushed, Set<Known> known) {
    Map<Feature, Measurement> fresh = new EnumMap<>(Feature.class);
    pushed
        .values()
        .forEach(
            (feature, measured) -> {
              if (!known.contains(Known.of(pushed.entity(), feature, measured))) {
                fresh.put(feature, measured);
              }
            });
    return fresh;
  }

  private static Map<Feature, Measurement> holding(
      Map<Feature, Measurement> fresh, Map<Feature, Measurement> before) {
    Map<Feature, Measurement> holding = new EnumMap<>(Feature.class);
    fresh.forEach(
        (feature, measured) -> {
          Measurement held = before.get(feature);
          if (held == null || !measured.eventTime().isBefore(held.eventTime())) {
            holding.put(feature, measured);
          }
        });
    return holding;
  }

  private static Instant latest(Map<String, Kept> stored, Instant now) {
    return stored.values().stream()
        .map(Kept::knownAt)
        .filter(at -> at.isAfter(now))
        .max(Instant::compareTo)
        .orElse(now);
  }
}
