package com.rfid3.foresight.featurestore.serving;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.cycle.FeatureRuns;
import com.rfid3.foresight.featurestore.offline.LatestFeatures;
import com.rfid3.foresight.featurestore.offline.LatestFeatures.Kept;
import com.rfid3.foresight.featurestore.online.OnlineRebuild;
import com.rfid3.foresight.featurestore.sql.MultiRowInsert;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a read missed in Redis, from MariaDB; Redis gets it back. */
@ApplicationScoped
class TableReads {
  private final LatestFeatures latest;
  private final FeatureRuns runs;
  private final OnlineRebuild rebuild;

  TableReads(LatestFeatures latest, FeatureRuns runs, OnlineRebuild rebuild) {
    this.latest = latest;
    this.runs = runs;
    this.rebuild = rebuild;
  }

  Uni<Found> find(EntityKind kind, List<String> missed) {
    return Uni.combine()
        .all()
        .unis(
            latest.find(kind, missed, MultiRowInsert.atLeast(missed.size())), runs.lastCompleted())
        .with((found, last) -> new Found(found, last.orElse(Instant.EPOCH)))
        .invoke(
            found -> {
              if (!found.entities().isEmpty()) {
                rebuild.refill(List.copyOf(found.entities().values()), found.confirmedAt());
              }
            });
  }

  /** Entities by key, and when a complete cycle last confirmed them. */
  record Found(Map<String, Kept> entities, Instant confirmedAt) {}
}
