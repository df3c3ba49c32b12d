package com.rfid3.foresight.alerts.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.alerts.storage.Utc;
import com.rfid3.foresight.contracts.alert.AlertDelivery;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/** Looks into the outbox. */
@ApplicationScoped
public class OutboxReads {
  private static final String LIST =
      """
      SELECT id, channel, idempotency_key, event, payload, status, attempts, cause, created_at,
             next_attempt_at, settled_at
        FROM alert_outbox WHERE id < ?
      """;
  private static final String NEWEST_FIRST = " ORDER BY id DESC LIMIT ?";
  private static final String DELIVERED =
      "SELECT COUNT(*) FROM alert_outbox WHERE status = 'delivered' AND settled_at >= ?";
  private static final String HOLDS =
      "SELECT 1 FROM alert_outbox WHERE channel = ? AND idempotency_key = ?";

  private final Pool pool;
  private final ObjectMapper json;

  OutboxReads(Pool pool, ObjectMapper json) {
    this.pool = pool;
    this.json = json;
  }

  /** Of these channels those whose outbox never held their key; both lists go side by side. */
  public Uni<List<String>> missing(List<String> names, List<String> keys) {
    return Multi.createFrom()
        .range(0, names.size())
        .onItem()
        .transformToUniAndConcatenate(
            i ->
                run(HOLDS, Tuple.of(names.get(i), keys.get(i)))
                    .map(rows -> rows.size() == 0 ? names.get(i) : ""))
        .filter(name -> !name.isEmpty())
        .collect()
        .asList();
  }

  /** How many were delivered since then. */
  public Uni<Integer> delivered(Instant since) {
    return run(DELIVERED, Tuple.of(Utc.of(since)))
        .map(rows -> rows.iterator().next().getInteger(0));
  }

  /** Messages older than this number, newest first; of one channel or state where one is named. */
  Uni<List<AlertDelivery>> list(DeliveryQuery query) {
    Tuple values = Tuple.of(query.before());
    StringBuilder where = new StringBuilder();
    query
        .channel()
        .ifPresent(
            channel -> {
              where.append(" AND channel = ?");
              values.addString(channel);
            });
    query
        .status()
        .ifPresent(
            status -> {
              where.append(" AND status = ?");
              values.addString(status);
            });
    return run(LIST + where + NEWEST_FIRST, values.addInteger(query.limit() + 1))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::delivery).toList());
  }

  private AlertDelivery delivery(Row row) {
    return new AlertDelivery(
        row.getLong("id"),
        row.getString("channel"),
        row.getString("event"),
        row.getString("status"),
        row.getInteger("attempts"),
        row.getString("cause"),
        row.getString("idempotency_key"),
        Utc.needed(row, "created_at"),
        "waiting".equals(row.getString("status")) ? Utc.needed(row, "next_attempt_at") : null,
        Utc.read(row, "settled_at").orElse(null),
        tree(row.getString("payload")));
  }

  private Uni<RowSet<Row>> run(String sql, Tuple values) {
    return pool.preparedQuery(sql).execute(values);
  }

  private Object tree(String payload) {
    try {
      return json.readTree(payload);
    } catch (JsonProcessingException notJson) {
      return payload;
    }
  }
}
