package com.rfid3.foresight.alerts.history;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.storage.Shape;
import com.rfid3.foresight.contracts.common.Severity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * The merged list as history last saw it. Whoever writes history locks one row, so that replicas
 * tell each change once; its revision tells whether what one remembers is still so.
 */
@ApplicationScoped
public class KnownAlerts {
  private static final int[] SHAPES = {128, 8, 1};
  private static final int PAGE = 2_000;
  private static final String REVISION =
      "SELECT revision, legacy_seen FROM alert_record WHERE id = 1 FOR UPDATE";
  private static final String NEXT =
      "UPDATE alert_record SET revision = revision + 1, legacy_seen = ? WHERE id = 1";
  private static final String TRACES =
      """
      SELECT alert_id, sent_to,
             JSON_UNQUOTE(JSON_EXTRACT(snapshot, '$.severity')) AS severity,
             JSON_UNQUOTE(JSON_EXTRACT(snapshot, '$.status')) AS status,
             JSON_UNQUOTE(JSON_EXTRACT(snapshot, '$.folded_by')) AS folded_by
        FROM alert_known WHERE alert_id > ? ORDER BY alert_id LIMIT ?
      """;
  private static final String BY_ID =
      "SELECT alert_id, CAST(snapshot AS CHAR) AS snapshot, sent_to FROM alert_known"
          + " WHERE alert_id IN (";
  private static final String INSERT =
      "INSERT INTO alert_known (alert_id, snapshot, sent_to) VALUES ";
  private static final String OVERWRITE =
      " ON DUPLICATE KEY UPDATE snapshot = VALUES(snapshot), sent_to = VALUES(sent_to)";
  private static final String DELETE = "DELETE FROM alert_known WHERE alert_id IN (";

  private final Pool pool;
  private final ChangeLog log;

  KnownAlerts(Pool pool, ChangeLog log) {
    this.pool = pool;
    this.log = log;
  }

  /** How often history was written, and the newest legacy alert that it has looked at. */
  record Stand(long revision, long legacySeen) {}

  /** Does this work while nobody else writes history; all of it is kept, or nothing. */
  <T> Uni<T> alone(BiFunction<SqlConnection, Stand, Uni<T>> work) {
    return pool.withTransaction(
        connection ->
            connection
                .query(REVISION)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new Stand(row.getLong("revision"), row.getLong("legacy_seen")))
                .chain(stand -> work.apply(connection, stand)));
  }

  /** Of every alert that history knows just what tells whether it has changed. */
  Uni<Map<AlertId, Trace>> traces(SqlClient client) {
    return traces(client, "", new HashMap<>(), new HashMap<>());
  }

  private Uni<Map<AlertId, Trace>> traces(
      SqlClient client, String after, Map<AlertId, Trace> read, Map<Trace, Trace> shared) {
    return client
        .preparedQuery(TRACES)
        .execute(Tuple.of(after, PAGE))
        .chain(
            rows -> {
              String last = after;
              for (Row row : rows) {
                last = row.getString("alert_id");
                Trace trace = trace(row);
                Trace common = shared.computeIfAbsent(trace, itself -> itself);
                AlertId.parse(last).ifPresent(id -> read.put(id, common));
              }
              return rows.size() < PAGE
                  ? Uni.createFrom().item(read)
                  : traces(client, last, read, shared);
            });
  }

  private static Trace trace(Row row) {
    return new Trace(
        Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
        row.getString("status"),
        row.getString("folded_by"),
        channels(row.getString("sent_to")));
  }

  /** These alerts as history last saw them, by id; at most as many as fit one statement. */
  Uni<Map<AlertId, KnownAlert>> find(SqlClient client, List<AlertId> ids) {
    if (ids.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    int size = Shape.atLeast(SHAPES, ids.size());
    Tuple values = Tuple.tuple();
    for (int i = 0; i < size; i++) {
      values.addString(ids.get(Math.min(i, ids.size() - 1)).wire());
    }
    return client
        .preparedQuery(BY_ID + Shape.marks(size) + ")")
        .execute(values)
        .map(
            rows -> {
              Map<AlertId, KnownAlert> found = new HashMap<>();
              rows.forEach(
                  row ->
                      AlertId.parse(row.getString("alert_id"))
                          .ifPresent(id -> found.put(id, known(row))));
              return found;
            });
  }

  private KnownAlert known(Row row) {
    return new KnownAlert(
        log.decode(row.getString("snapshot")), channels(row.getString("sent_to")));
  }

  /** Notes that history was written, and how far it has looked at the legacy table. */
  Uni<Void> next(SqlClient client, long legacySeen) {
    return client.preparedQuery(NEXT).execute(Tuple.of(legacySeen)).replaceWithVoid();
  }

  /** Keeps these alerts as they are now. */
  Uni<Void> upsert(SqlClient client, List<KnownAlert> changed) {
    if (changed.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    int size = Shape.largest(SHAPES, changed.size());
    Tuple values = Tuple.tuple();
    for (KnownAlert known : changed.subList(0, size)) {
      values
          .addString(known.alert().id())
          .addString(log.encode(known.alert()))
          .addString(String.join(",", new TreeSet<>(known.sentTo())));
    }
    return client
        .preparedQuery(INSERT + marks(size, "(?, ?, ?)") + OVERWRITE)
        .execute(values)
        .chain(rows -> upsert(client, changed.subList(size, changed.size())));
  }

  /** Forgets these alerts. */
  Uni<Void> delete(SqlClient client, List<AlertId> gone) {
    if (gone.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    int size = Shape.largest(SHAPES, gone.size());
    Tuple values = Tuple.tuple();
    gone.subList(0, size).forEach(id -> values.addString(id.wire()));
    return client
        .preparedQuery(DELETE + Shape.marks(size) + ")")
        .execute(values)
        .chain(rows -> delete(client, gone.subList(size, gone.size())));
  }

  private static String marks(int size, String one) {
    return String.join(", ", Collections.nCopies(size, one));
  }

  private static Set<String> channels(String joined) {
    return joined.isEmpty() ? Set.of() : Set.of(joined.split(","));
  }
}
