package com.rfid3.foresight.featurestore.serving;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.derived.DerivedFeatures;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.offline.LatestFeatures.Kept;
import com.rfid3.foresight.featurestore.online.OnlinePacking.OnlineEntity;
import com.rfid3.foresight.featurestore.online.OnlineStore;
import com.rfid3.foresight.featurestore.online.OnlineStore.OnlineRead;
import com.rfid3.foresight.featurestore.value.EntityValues;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads features from Redis, and what Redis does not have from MariaDB, which is slower. */
@ApplicationScoped
public class FeatureServing {
  private final OnlineStore online;
  private final TableReads table;
  private final DerivedFeatures derived;
  private final Clock clock;

  public FeatureServing(
      OnlineStore online, TableReads table, DerivedFeatures derived, Clock clock) {
    this.online = online;
    this.table = table;
    this.derived = derived;
    this.clock = clock;
  }

  /** Features of entities in the order asked; empty for one that nothing is known of. */
  Uni<List<Optional<Served>>> of(EntityKind kind, List<String> entities) {
    return online
        .find(kind, entities)
        .onFailure()
        .invoke(gone -> Log.debug("Redis does not answer", gone))
        .onFailure()
        .recoverWithItem(() -> nothing(entities.size()))
        .chain(read -> answer(kind, entities, read));
  }

  private Uni<List<Optional<Served>>> answer(
      EntityKind kind, List<String> entities, OnlineRead read) {
    List<String> missed = missed(entities, read);
    if (missed.isEmpty()) {
      return Uni.createFrom().item(fromRedis(read));
    }
    return table
        .find(kind, missed)
        .map(
            found -> {
              Freshness freshness = Freshness.of(found.confirmedAt(), clock.instant());
              List<Optional<Served>> served = new ArrayList<>(entities.size());
              for (int i = 0; i < entities.size(); i++) {
                served.add(
                    read.confirmedAt().isPresent() && read.entities().get(i).isPresent()
                        ? online(read.entities().get(i), read.confirmedAt().get())
                        : offline(found.entities(), entities.get(i), freshness));
              }
              return served;
            });
  }

  private static List<String> missed(List<String> entities, OnlineRead read) {
    if (read.confirmedAt().isEmpty()) {
      return entities;
    }
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < entities.size(); i++) {
      if (read.entities().get(i).isEmpty()) {
        missed.add(entities.get(i));
      }
    }
    return missed;
  }

  private List<Optional<Served>> fromRedis(OnlineRead read) {
    Instant confirmedAt = read.confirmedAt().orElseThrow();
    return read.entities().stream().map(entity -> online(entity, confirmedAt)).toList();
  }

  private Optional<Served> online(Optional<OnlineEntity> entity, Instant confirmedAt) {
    Freshness freshness = Freshness.of(confirmedAt, clock.instant());
    return entity.map(found -> served(found.values(), freshness, "online"));
  }

  private Optional<Served> offline(Map<String, Kept> found, String entity, Freshness freshness) {
    return Optional.ofNullable(found.get(Spelling.fold(entity)))
        .map(kept -> served(kept.entity(), freshness, "offline"));
  }

  private Served served(EntityValues entity, Freshness freshness, String source) {
    var all =
        derived.with(entity.kind(), entity.values(), Instant.ofEpochMilli(freshness.nowMillis()));
    return new Served(new EntityValues(entity.kind(), entity.entity(), all), freshness, source);
  }

  private static OnlineRead nothing(int entities) {
    return new OnlineRead(Optional.empty(), Collections.nCopies(entities, Optional.empty()));
  }
}
