package com.rfid3.foresight.alerts.writethrough;

import com.rfid3.foresight.alerts.storage.Utc;
import com.rfid3.foresight.contracts.alert.AlertWriteThrough;
import com.rfid3.foresight.legacyinventory.alert.AlertHandling;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * The table of deeds that are to be written through: what is still to do, what was there before the
 * suite first wrote a row, and what it wrote last. A rollback restores from it.
 */
@ApplicationScoped
class DeedTable {
  private static final String INTEND =
      """
      INSERT INTO alert_write_through (id, deed, actor, done_at, state) VALUES (?, ?, ?, ?, 'pending')
      ON DUPLICATE KEY UPDATE deed = VALUES(deed), actor = VALUES(actor),
        done_at = VALUES(done_at), state = 'pending', tried_at = NULL
      """;
  // What was tried longest ago comes first, so that one busy row does not hold up the others.
  private static final String PENDING =
      """
      SELECT id, deed, actor, done_at FROM alert_write_through WHERE state = 'pending'
       ORDER BY tried_at, id LIMIT ?
      """;
  private static final String SETTLE =
      "UPDATE alert_write_through SET state = ?, tried_at = ? WHERE id = ? AND done_at = ?";
  private static final String KEEP =
      """
      UPDATE alert_write_through
         SET was_status = IF(has_image, was_status, ?),
             was_acknowledged_at = IF(has_image, was_acknowledged_at, ?),
             was_acknowledged_by = IF(has_image, was_acknowledged_by, ?),
             was_resolved_at = IF(has_image, was_resolved_at, ?),
             was_resolved_by = IF(has_image, was_resolved_by, ?),
             is_status = ?, is_acknowledged_at = ?, is_acknowledged_by = ?, is_resolved_at = ?,
             is_resolved_by = ?, has_image = TRUE
       WHERE id = ?
      """;
  private static final String LIST =
      """
      SELECT id, deed, actor, done_at, state, tried_at, was_status, is_status
        FROM alert_write_through ORDER BY done_at DESC, id DESC LIMIT ?
      """;

  private final Pool pool;

  DeedTable(Pool pool) {
    this.pool = pool;
  }

  /** A deed to be written through. */
  record Pending(long id, Wanted wanted, String actor, Instant at) {}

  /** What is to be done with the legacy row. */
  enum Wanted {
    ACKNOWLEDGE,
    RESOLVE;

    String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How it stands with a deed. */
  enum State {
    PENDING,
    WRITTEN,
    IN_THE_WAY,
    GONE;

    String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Uni<Void> intend(SqlClient client, Pending deed) {
    return client
        .preparedQuery(INTEND)
        .execute(Tuple.of(deed.id(), deed.wanted().wire(), deed.actor(), Utc.of(deed.at())))
        .replaceWithVoid();
  }

  Uni<List<Pending>> pending(int most) {
    return pool.preparedQuery(PENDING)
        .execute(Tuple.of(most))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(
                        row ->
                            new Pending(
                                row.getLong("id"),
                                Wanted.valueOf(row.getString("deed").toUpperCase(Locale.ROOT)),
                                row.getString("actor"),
                                Utc.needed(row, "done_at")))
                    .toList());
  }

  /** Notes how it stands with this deed, unless a later one has taken its place. */
  Uni<Void> settle(SqlClient client, Pending deed, State state, Instant now) {
    return client
        .preparedQuery(SETTLE)
        .execute(Tuple.of(state.wire(), Utc.of(now), deed.id(), Utc.of(deed.at())))
        .replaceWithVoid();
  }

  Uni<Void> tried(Pending deed, Instant now) {
    return settle(pool, deed, State.PENDING, now);
  }

  /** Keeps what is about to be overwritten, the first time, and what overwrites it. */
  Uni<Void> keep(SqlConnection connection, long id, AlertHandling before, AlertHandling after) {
    Tuple values = Tuple.tuple();
    add(values, before);
    add(values, after);
    return connection.preparedQuery(KEEP).execute(values.addLong(id)).replaceWithVoid();
  }

  /** The latest deeds, and how it stands with them. */
  Uni<List<AlertWriteThrough>> latest(int most) {
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(most))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(
                        row ->
                            new AlertWriteThrough(
                                "health_" + row.getLong("id"),
                                row.getString("deed"),
                                row.getString("actor"),
                                Utc.needed(row, "done_at"),
                                row.getString("state"),
                                Utc.read(row, "tried_at").orElse(null),
                                row.getString("was_status"),
                                row.getString("is_status")))
                    .toList());
  }

  private static void add(Tuple values, AlertHandling handling) {
    values
        .addString(handling.status())
        .addValue(handling.acknowledgedAt())
        .addString(handling.acknowledgedBy())
        .addValue(handling.resolvedAt())
        .addString(handling.resolvedBy());
  }
}
