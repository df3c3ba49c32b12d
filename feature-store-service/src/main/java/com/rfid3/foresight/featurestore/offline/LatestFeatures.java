package com.rfid3.foresight.featurestore.offline;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.sql.MultiRowInsert;
import com.rfid3.foresight.featurestore.sql.UtcColumn;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.PackedValues;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

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
      "SELECT entity, packed, known_at FROM feature_latest WHERE entity_kind = ? AND entity ";
  private static final String PAGE = READ + "> ? ORDER BY entity LIMIT ?";

  private final Pool pool;

  public LatestFeatures(Pool pool) {
    this.pool = pool;
  }

  /**
   * Features of many entities by {@link EntityValues#key()}; entities without any are absent. Asks
   * for {@code size} entities at once, however many there are, so that statements stay few.
   */
  public Uni<Map<String, Kept>> find(EntityKind kind, List<String> entities, int size) {
    return find(pool, kind, entities, size, "");
  }

  /** The same, and nobody else writes them until the transaction of {@code client} ends. */
  Uni<Map<String, Kept>> lock(SqlClient client, EntityKind kind, List<String> entities) {
    return find(client, kind, entities, MultiRowInsert.atLeast(entities.size()), " FOR UPDATE");
  }

  /** Entities of a kind behind a name, in order of name, at most {@code limit}. */
  public Uni<List<Kept>> page(EntityKind kind, String after, int limit) {
    return pool.preparedQuery(PAGE)
        .execute(Tuple.of(kind.wire(), after, limit))
        .map(rows -> kept(kind, rows));
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

  private static Uni<Map<String, Kept>> find(
      SqlClient client, EntityKind kind, List<String> entities, int size, String lock) {
    Tuple parameters = Tuple.of(kind.wire());
    for (int i = 0; i < size; i++) {
      parameters.addValue(entities.get(Math.min(i, entities.size() - 1)));
    }
    String marks = String.join(",", Collections.nCopies(size, "?"));
    return client
        .preparedQuery(READ + "IN (" + marks + ")" + lock)
        .execute(parameters)
        .map(
            rows -> {
              Map<String, Kept> found = HashMap.newHashMap(size);
              kept(kind, rows).forEach(each -> found.put(each.entity().key(), each));
              return found;
            });
  }

  private static List<Kept> kept(EntityKind kind, RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(
            row ->
                new Kept(
                    new EntityValues(
                        kind,
                        row.getString("entity"),
                        PackedValues.unpack(kind, row.getString("packed"))),
                    UtcColumn.read(row.getLocalDateTime("known_at"))))
        .toList();
  }

  /** Features of an entity under its stored spelling, and since when they are known. */
  public record Kept(EntityValues entity, Instant knownAt) {}
}
