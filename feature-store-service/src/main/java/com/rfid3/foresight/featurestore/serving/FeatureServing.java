package com.rfid3.foresight.featurestore.serving;

import com.rfid3.foresight.contracts.feature.EntityFeatures;
import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.cycle.FeatureRuns;
import com.rfid3.foresight.featurestore.offline.LatestFeatures;
import com.rfid3.foresight.featurestore.online.OnlineStore;
import com.rfid3.foresight.featurestore.value.EntityValues;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Features of one entity: from Redis in one round trip, else from MariaDB, and marked so. */
@ApplicationScoped
public class FeatureServing {
  private final OnlineStore online;
  private final LatestFeatures latest;
  private final FeatureRuns runs;
  private final Clock clock;

  public FeatureServing(OnlineStore online, LatestFeatures latest, FeatureRuns runs, Clock clock) {
    this.online = online;
    this.latest = latest;
    this.runs = runs;
    this.clock = clock;
  }

  /** Features of an entity; empty for one that no cycle has seen. */
  public Uni<Optional<EntityFeatures>> of(EntityKind kind, String entity) {
    return online
        .find(kind, entity)
        .onFailure()
        .invoke(gone -> Log.debug("Redis does not answer", gone))
        .onFailure()
        .recoverWithItem(Optional.empty())
        .chain(
            found ->
                found.isPresent()
                    ? Uni.createFrom()
                        .item(
                            Optional.of(
                                answer(found.get().values(), found.get().confirmedAt(), "online")))
                    : offline(kind, entity));
  }

  private Uni<Optional<EntityFeatures>> offline(EntityKind kind, String entity) {
    return Uni.combine()
        .all()
        .unis(latest.find(kind, entity), runs.lastCompleted())
        .asTuple()
        .map(
            read ->
                read.getItem1()
                    .map(
                        values ->
                            answer(values, read.getItem2().orElse(Instant.EPOCH), "offline")));
  }

  private EntityFeatures answer(EntityValues values, Instant confirmedAt, String source) {
    Freshness freshness = new Freshness(confirmedAt, clock.instant());
    return new EntityFeatures(
        values.kind().wire(), values.entity(), List.copyOf(freshness.of(values)), source);
  }
}
