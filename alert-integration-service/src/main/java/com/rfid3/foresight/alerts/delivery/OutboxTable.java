package com.rfid3.foresight.alerts.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.alerts.delivery.Routing.Sending;
import com.rfid3.foresight.alerts.identity.Fingerprint;
import com.rfid3.foresight.alerts.storage.Shape;
import com.rfid3.foresight.alerts.storage.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The outbox. A row may go once no older one of its channel and group is waiting; who takes one
 * holds it by a lease, so that a process that dies leaves it to another.
 */
@ApplicationScoped
public class OutboxTable {
  private static final int[] SHAPES = {64, 8, 1};
  private static final String INSERT =
      "INSERT IGNORE INTO alert_outbox (channel, group_key, idempotency_key, event, payload,"
          + " next_attempt_at, created_at) VALUES ";
  private static final String ROW = "(?, ?, ?, ?, ?, ?, ?)";
  private static final String DUE =
      """
      SELECT o.id, o.channel, o.idempotency_key, o.event, o.payload, o.attempts
        FROM alert_outbox o
        JOIN (SELECT MIN(id) AS id FROM alert_outbox
               WHERE status = 'waiting' AND channel = ? GROUP BY group_key) head ON head.id = o.id
       WHERE o.next_attempt_at <= ? AND (o.lease_until IS NULL OR o.lease_until <= ?)
       ORDER BY o.id LIMIT ?
      """;
  private static final String TAKE =
      """
      UPDATE alert_outbox SET owner = ?, lease_until = ?, attempts = attempts + 1
       WHERE id = ? AND status = 'waiting' AND attempts = ?
         AND (lease_until IS NULL OR lease_until <= ?)
      """;
  private static final String SETTLE =
      """
      UPDATE alert_outbox
         SET status = ?, cause = ?, settled_at = ?, lease_until = NULL, owner = ''
       WHERE id = ? AND owner = ? AND status = 'waiting'
      """;
  private static final String PUT_OFF =
      """
      UPDATE alert_outbox
         SET next_attempt_at = ?, cause = ?, attempts = ?, lease_until = NULL, owner = ''
       WHERE id = ? AND owner = ? AND status = 'waiting'
      """;
  private static final String OLD =
      """
      UPDATE alert_outbox SET status = 'dead', settled_at = ?, cause = CONCAT('given up: ',
             COALESCE(cause, 'never tried'))
       WHERE status = 'waiting' AND channel = ? AND created_at <= ?
         AND (lease_until IS NULL OR lease_until <= ?)
      """;
  private static final String REDRIVE =
      """
      UPDATE alert_outbox SET status = 'waiting', attempts = 0, next_attempt_at = ?, created_at = ?,
             settled_at = NULL, lease_until = NULL
       WHERE status = 'dead' AND (id = ? OR channel = ?)
      """;
  private static final String PRUNE =
      "DELETE FROM alert_outbox WHERE status = 'delivered' AND settled_at < ? LIMIT 1000";

  private final Pool pool;
  private final ObjectMapper json;

  public OutboxTable(Pool pool, ObjectMapper json) {
    this.pool = pool;
    this.json = json;
  }

  /** Adds messages, through the connection of whoever changes something with them. */
  public Uni<Void> add(SqlClient client, List<Sending> sendings) {
    return insert(client, sendings.stream().map(this::letter).toList());
  }

  /** Adds one message that stands by itself; again under the same key changes nothing. */
  public Uni<Void> add(Letter letter) {
    return insert(pool, List.of(letter));
  }

  /** A message before it has a number. */
  public record Letter(
      String channel, String group, String key, String event, String payload, Instant at) {}

  private Letter letter(Sending sending) {
    String key =
        Fingerprint.of(
            List.of(
                sending.channel(),
                sending.alert().id(),
                sending.what().wire(),
                sending.at().toString()));
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("event", sending.what().wire());
    payload.put("at", sending.at());
    payload.put("idempotency_key", key);
    payload.put("alert", sending.alert());
    return new Letter(
        sending.channel(),
        Fingerprint.of(List.of(sending.alert().groupId())),
        key,
        sending.what().wire(),
        encode(payload),
        sending.at());
  }

  private Uni<Void> insert(SqlClient client, List<Letter> letters) {
    if (letters.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    int size = Shape.largest(SHAPES, letters.size());
    Tuple values = Tuple.tuple();
    for (Letter letter : letters.subList(0, size)) {
      values
          .addString(letter.channel())
          .addString(letter.group())
          .addString(letter.key())
          .addString(letter.event())
          .addString(letter.payload())
          .addValue(Utc.of(letter.at()))
          .addValue(Utc.of(letter.at()));
    }
    return client
        .preparedQuery(INSERT + String.join(", ", Collections.nCopies(size, ROW)))
        .execute(values)
        .chain(rows -> insert(client, letters.subList(size, letters.size())));
  }

  /** The first waiting message of each group of a channel that is due, oldest first. */
  Uni<List<Parcel>> due(String channel, Instant now, int most) {
    return pool.preparedQuery(DUE)
        .execute(Tuple.of(channel, Utc.of(now), Utc.of(now), most))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(OutboxTable::parcel).toList());
  }

  /** Whether nobody else was faster with it. */
  Uni<Boolean> take(Parcel parcel, String owner, Instant now, Duration lease) {
    return run(
            TAKE,
            Tuple.of(owner, Utc.of(now.plus(lease)), parcel.id(), parcel.attempts(), Utc.of(now)))
        .map(rows -> rows.rowCount() == 1);
  }

  /** It has been delivered, or cannot be: then with the cause. */
  Uni<Void> settle(Parcel parcel, String owner, Optional<String> cause, Instant now) {
    String status = cause.isEmpty() ? "delivered" : "dead";
    return run(SETTLE, Tuple.of(status, cause.orElse(null), Utc.of(now), parcel.id(), owner))
        .replaceWithVoid();
  }

  /** It is tried again then; {@code parcel} says with how many tries behind it. */
  Uni<Void> putOff(Parcel parcel, String owner, String cause, Instant until) {
    return run(PUT_OFF, Tuple.of(Utc.of(until), cause, parcel.attempts(), parcel.id(), owner))
        .replaceWithVoid();
  }

  /** Gives up on what has waited since before this moment. */
  Uni<Integer> giveUp(String channel, Instant before, Instant now) {
    return run(OLD, Tuple.of(Utc.of(now), channel, Utc.of(before), Utc.of(now)))
        .map(RowSet::rowCount);
  }

  /** Has dead letters tried anew: the one of this number, or all of this channel. */
  Uni<Integer> redrive(long id, String channel, Instant now) {
    return run(REDRIVE, Tuple.of(Utc.of(now), Utc.of(now), id, channel)).map(RowSet::rowCount);
  }

  /** Forgets messages delivered before this moment. */
  Uni<Integer> prune(Instant before) {
    return run(PRUNE, Tuple.of(Utc.of(before))).map(RowSet::rowCount);
  }

  private static Parcel parcel(Row row) {
    return new Parcel(
        row.getLong("id"),
        row.getString("channel"),
        row.getString("idempotency_key"),
        row.getString("event"),
        row.getString("payload"),
        row.getInteger("attempts"));
  }

  private Uni<RowSet<Row>> run(String sql, Tuple values) {
    return pool.preparedQuery(sql).execute(values);
  }

  private String encode(Map<String, Object> payload) {
    try {
      return json.writeValueAsString(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts is always JSON", e);
    }
  }
}
