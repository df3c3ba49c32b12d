package com.rfid3.foresight.alerts.history;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
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
  private static final String REVISION = "SELECT revision FROM alert_record WHERE id = 1";
  private static final String NEXT = "UPDATE alert_record SET revision = revision + 1 WHERE id = 1";
  private static final String ALL =
      "SELECT alert_id, CAST(snapshot AS CHAR) AS snapshot, sent_to FROM alert_known";
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

  /** Does this work while nobody else writes history; all of it is kept, or nothing. */
  <T> Uni<T> alone(BiFunction<SqlConnection, Long, Uni<T>> work) {
    return pool.withTransaction(
        connection ->
            connection
                .query(REVISION + " FOR UPDATE")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .chain(revision -> work.apply(connection, revision)));
  }

  Uni<Map<String, KnownAlert>> all(SqlClient client) {
    return client
        .query(ALL)
        .execute()
        .map(
            rows -> {
              Map<String, KnownAlert> known = new HashMap<>();
              rows.forEach(
                  row ->
                      known.put(
                          row.getString("alert_id"),
                          new KnownAlert(
                              log.decode(row.getString("snapshot")),
                              channels(row.getString("sent_to")))));
              return known;
            });
  }

  Uni<Void> write(SqlClient client, List<KnownAlert> changed, List<String> gone) {
    return upsert(client, changed)
        .chain(() -> delete(client, gone))
        .chain(() -> client.query(NEXT).execute())
        .replaceWithVoid();
  }

  private Uni<Void> upsert(SqlClient client, List<KnownAlert> changed) {
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

  private static Uni<Void> delete(SqlClient client, List<String> gone) {
    if (gone.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    int size = Shape.largest(SHAPES, gone.size());
    Tuple values = Tuple.tuple();
    gone.subList(0, size).forEach(values::addString);
    return client
        .preparedQuery(DELETE + marks(size, "?") + ")")
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
