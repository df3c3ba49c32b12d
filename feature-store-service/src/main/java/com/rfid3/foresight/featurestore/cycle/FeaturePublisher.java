package com.rfid3.foresight.featurestore.cycle;

import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.offline.LatestFeatures;
import com.rfid3.foresight.featurestore.offline.LatestFeatures.Kept;
import com.rfid3.foresight.featurestore.offline.OfflineStore;
import com.rfid3.foresight.featurestore.online.OnlineRefresh;
import com.rfid3.foresight.featurestore.sql.Patience;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.featurestore.value.ValueChanges;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes what changed: first MariaDB, history and latest in one transaction, then Redis. A crash
 * between the two leaves Redis behind, which the first cycle after a start sets right.
 */
@ApplicationScoped
class FeaturePublisher {
  private final LatestFeatures latest;
  private final OfflineStore offline;
  private final OnlineRefresh online;
  private final CycleSettings settings;

  FeaturePublisher(
      LatestFeatures latest, OfflineStore offline, OnlineRefresh online, CycleSettings settings) {
    this.latest = latest;
    this.offline = offline;
    this.online = online;
    this.settings = settings;
  }

  /** Publishes entities of one kind, at most one batch; answers how many values changed. */
  int publish(List<EntityValues> batch, Instant knownAt) {
    List<String> names = batch.stream().map(EntityValues::entity).toList();
    Map<String, Kept> stored =
        latest
            .find(batch.getFirst().kind(), names, settings.batch())
            .await()
            .atMost(Patience.STATEMENT);
    List<EntityValues> changed = new ArrayList<>();
    List<EntityValues> all = new ArrayList<>();
    for (EntityValues entity : batch) {
      var changes = ValueChanges.between(values(stored.get(entity.key())), entity.values());
      all.add(new EntityValues(entity.kind(), entity.entity(), changes.current()));
      if (!changes.changed().isEmpty()) {
        changed.add(new EntityValues(entity.kind(), entity.entity(), changes.changed()));
      }
    }
    List<EntityValues> current =
        changed.isEmpty()
            ? List.of()
            : offline.write(changed, knownAt).await().atMost(Patience.STATEMENT);
    online.publish(current, all, knownAt);
    return changed.stream().mapToInt(entity -> entity.values().size()).sum();
  }

  private static Map<Feature, Measurement> values(Kept stored) {
    return stored == null ? Map.of() : stored.entity().values();
  }
}
