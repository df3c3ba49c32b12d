package com.rfid3.foresight.featurestore.offline;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.sql.MultiRowInsert;
import com.rfid3.foresight.featurestore.sql.UtcColumn;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.featurestore.value.PackedValues;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the features of each entity are now, one row per entity: the base of change detection, and
 * the answer when Redis is gone.
 */
@ApplicationScoped
public class LatestFeatures {
  private static final MultiRowInsert UPSERT =
      new MultiRowInsert(
          "INSERT INTO feature_latest (entity_kind, entity, packed, known_at)",
          4,
          """
          ON DUPLICATE KEY UPDATE
            packed = IF(VALUES(known_at) >= known_at, VALUES(packed), packed),
            known_at = GREATEST(VALUES(known_at), known_at)
          """);
  private static final String READ =
      "SELECT entity, packed FROM feature_latest WHERE entity_kind = ? AND entity ";

  private final Pool pool;

  public LatestFeatures(Pool pool) {
    this.pool = pool;
  }

  /** Features of one entity, under its stored spelling. */
  public Uni<Optional<EntityValues>> find(EntityKind kind, String entity) {
    return pool.preparedQuery(READ + "= ?")
        .execute(Tuple.of(kind.wire(), entity))
        .map(
            rows ->
                rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(values(kind, rows.iterator().next())));
  }

  /**
   * Features of many entities by {@link EntityValues#key()}; entities without any are absent. Asks
   * for {@code size} entities at once, however many there are, so that statements stay few.
   */
  public Uni<Map<String, Map<Feature, Measurement>>> find(
      EntityKind kind, List<String> entities, int size) {
    Tuple parameters = Tuple.of(kind.wire());
    for (int i = 0; i < size; i++) {
      parameters.addValue(entities.get(Math.min(i, entities.size() - 1)));
    }
    String marks = String.join(",", Collections.nCopies(size, "?"));
    return pool.preparedQuery(READ + "IN (" + marks + ")")
        .execute(parameters)
        .map(
            rows -> {
              Map<String, Map<Feature, Measurement>> found = HashMap.newHashMap(size);
              rows.forEach(
                  row ->
                      found.put(
                          Spelling.fold(row.getString("entity")), values(kind, row).values()));
              return found;
            });
  }

  /** Stores features; an older cycle never overwrites a newer one. */
  Uni<Void> store(SqlClient client, List<EntityValues> entities, Instant knownAt) {
    List<List<Object>> rows =
        entities.stream()
            .map(
                each ->
                    List.<Object>of(
                        each.kind().wire(),
                        each.entity(),
                        PackedValues.pack(each.values()),
                        UtcColumn.of(knownAt)))
            .toList();
    return UPSERT.run(client, rows);
  }

  private static EntityValues values(EntityKind kind, Row row) {
    return new EntityValues(
        kind, row.getString("entity"), PackedValues.unpack(kind, row.getString("packed")));
  }
}
