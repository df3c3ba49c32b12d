package com.rfid3.foresight.featurestore.offline;

import com.rfid3.foresight.featurestore.value.EntityValues;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** History and latest values, always written together: one transaction per batch of entities. */
@ApplicationScoped
public class OfflineStore {
  private final Pool pool;
  private final FeatureHistory history;
  private final LatestFeatures latest;

  public OfflineStore(Pool pool, FeatureHistory history, LatestFeatures latest) {
    this.pool = pool;
    this.history = history;
    this.latest = latest;
  }

  /** Writes what changed, and what the same entities are now. */
  public Uni<Void> write(List<EntityValues> changed, List<EntityValues> current, Instant knownAt) {
    return pool.withTransaction(
        connection ->
            history
                .add(connection, changed, knownAt)
                .chain(() -> latest.store(connection, current, knownAt)));
  }
}
