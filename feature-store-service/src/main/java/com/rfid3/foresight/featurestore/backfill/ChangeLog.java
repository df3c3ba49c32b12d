package com.rfid3.foresight.featurestore.backfill;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.featurestore.value.ValueChanges;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What cycles in order of time would have written: the change rule of the cycle itself. */
final class ChangeLog {
  private final Map<Named, Map<Feature, Measurement>> current = new HashMap<>();
  private List<Written> written = new ArrayList<>();

  /** Takes what a cycle computed for an entity. */
  void add(EntityValues computed, Instant cycle, Instant knownAt) {
    Named name = new Named(computed.kind(), computed.key());
    var changes =
        ValueChanges.between(
            Optional.ofNullable(current.get(name)).orElse(Map.of()), computed.values());
    if (!changes.changed().isEmpty()) {
      current.put(name, changes.current());
      written.add(
          new Written(
              new EntityValues(computed.kind(), computed.entity(), changes.changed()),
              cycle,
              knownAt));
    }
  }

  int size() {
    return written.size();
  }

  /** What has been written since this was last asked. */
  List<Written> take() {
    List<Written> taken = written;
    written = new ArrayList<>();
    return taken;
  }

  private record Named(EntityKind kind, String key) {}
}
