package com.rfid3.foresight.featurestore.backfill;

import com.rfid3.foresight.contracts.feature.Backfill;
import com.rfid3.foresight.featurestore.sql.UtcColumn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The table {@code feature_backfill}: what was ordered, how far it is, what came of it. */
@ApplicationScoped
class Backfills {
  private static final String OPEN =
      """
      INSERT INTO feature_backfill (id, window_from, window_to, step_seconds, status, stage, total,
        requested_by, slot, started_at)
      SELECT ?, ?, ?, ?, 'running', 'items', COUNT(DISTINCT tag_id), ?, ?, ? FROM scan_ledger
      """;
  private static final String TAKE =
      "UPDATE feature_backfill SET fencing_token = ? WHERE id = ? AND status = 'running'";
  private static final String ITEMS =
      """
      UPDATE feature_backfill SET done = done + ?, cursor_tag = ?, written = written + ?
      WHERE id = ? AND fencing_token = ? AND status = 'running' AND NOT cancel_requested
      """;
  private static final String CLASSES =
      """
      UPDATE feature_backfill SET stage = 'classes', done = ?, total = ?, written = written + ?
      WHERE id = ? AND fencing_token = ? AND status = 'running' AND NOT cancel_requested
      """;
  private static final String FINISH =
      """
      UPDATE feature_backfill SET status = ?, outcome = ?, finished_at = UTC_TIMESTAMP(6)
      WHERE id = ? AND status = 'running'
      """;
  // Of a later backfill of the same window both rows stay: each covers what was known to it.
  private static final String COVER =
      """
      INSERT INTO feature_run (run_id, slot, started_at, finished_at, changed, status, detail)
      SELECT id, slot, started_at, UTC_TIMESTAMP(6), LEAST(written, 2147483647), 'backfilled',
        JSON_OBJECT('from', DATE_FORMAT(window_from, '%Y-%m-%dT%H:%i:%s.%fZ'),
          'to', DATE_FORMAT(window_to, '%Y-%m-%dT%H:%i:%s.%fZ'), 'step_seconds', step_seconds)
      FROM feature_backfill WHERE id = ?
      ON DUPLICATE KEY UPDATE finished_at = VALUES(finished_at), changed = VALUES(changed)
      """;
  // Its job has ended and the row does not say so: the process died between the two.
  private static final String BURY =
      """
      UPDATE feature_backfill b JOIN job_run j
        ON j.job = CONCAT('backfill:', b.id) AND j.slot = b.slot AND j.status <> 'running'
      SET b.status = IF(j.status = 'succeeded', 'succeeded', 'failed'),
        b.finished_at = UTC_TIMESTAMP(6)
      WHERE b.status = 'running' AND j.finished_at < UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE
      """;

  private final Pool pool;

  Backfills(Pool pool) {
    this.pool = pool;
  }

  Uni<Void> open(String id, Window window, Order order) {
    Tuple values =
        Tuple.tuple()
            .addValue(id)
            .addValue(UtcColumn.of(window.from()))
            .addValue(UtcColumn.of(window.to()))
            .addValue(window.step().toSeconds())
            .addValue(order.by())
            .addValue(UtcColumn.of(order.slot()))
            .addValue(UtcColumn.of(order.at()));
    return pool.preparedQuery(OPEN).execute(values).replaceWithVoid();
  }

  /** From now on only the holder of a token may say how far it is. */
  Uni<Void> take(String id, long token) {
    return pool.preparedQuery(TAKE).execute(Tuple.of(token, id)).replaceWithVoid();
  }

  /** False where the work is to stop: cancelled, over, or taken by somebody else. */
  Uni<Boolean> items(Holder holder, int tags, String last, int written) {
    return changes(ITEMS, Tuple.of(tags, last, written, holder.id(), holder.token()));
  }

  /** As for items; the numbers are cycles. */
  Uni<Boolean> classes(Holder holder, int done, int total, int written) {
    return changes(CLASSES, Tuple.of(done, total, written, holder.id(), holder.token()));
  }

  // Counting found rows, not changed ones, as a portion may change nothing, is not to be had from
  // the client: the row is looked at instead.
  private Uni<Boolean> changes(String sql, Tuple values) {
    Holder holder = new Holder(values.getString(3), values.getLong(4));
    return pool.preparedQuery(sql)
        .execute(values)
        .chain(rows -> rows.rowCount() > 0 ? Uni.createFrom().item(true) : isStillHeld(holder));
  }

  private Uni<Boolean> isStillHeld(Holder holder) {
    return pool.preparedQuery(
            "SELECT 1 FROM feature_backfill WHERE id = ? AND fencing_token = ?"
                + " AND status = 'running' AND NOT cancel_requested")
        .execute(Tuple.of(holder.id(), holder.token()))
        .map(rows -> rows.size() > 0);
  }

  Uni<Void> finish(String id, String status, String outcome) {
    return pool.preparedQuery(FINISH).execute(Tuple.of(status, outcome, id)).replaceWithVoid();
  }

  /** Puts on record that the window is covered: what has no row there was unchanged. */
  Uni<Void> cover(String id) {
    return pool.preparedQuery(COVER).execute(Tuple.of(id)).replaceWithVoid();
  }

  Uni<Void> bury() {
    return pool.query(BURY).execute().replaceWithVoid();
  }

  Uni<Boolean> cancel(String id) {
    return pool.preparedQuery(
            "UPDATE feature_backfill SET cancel_requested = TRUE WHERE id = ? AND status = 'running'")
        .execute(Tuple.of(id))
        .map(rows -> rows.rowCount() > 0);
  }

  Uni<Optional<Kept>> find(String id) {
    return pool.preparedQuery("SELECT * FROM feature_backfill WHERE id = ?")
        .execute(Tuple.of(id))
        .map(rows -> kept(rows).stream().findFirst());
  }

  Uni<List<Kept>> running() {
    return pool.query("SELECT * FROM feature_backfill WHERE status = 'running' ORDER BY started_at")
        .execute()
        .map(Backfills::kept);
  }

  Uni<List<Kept>> last(int limit) {
    return pool.preparedQuery("SELECT * FROM feature_backfill ORDER BY started_at DESC LIMIT ?")
        .execute(Tuple.of(limit))
        .map(Backfills::kept);
  }

  private static List<Kept> kept(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(Backfills::kept).toList();
  }

  private static Kept kept(Row row) {
    LocalDateTime end = row.getLocalDateTime("finished_at");
    Backfill told =
        new Backfill(
            row.getString("id"),
            UtcColumn.read(row.getLocalDateTime("window_from")),
            UtcColumn.read(row.getLocalDateTime("window_to")),
            row.getLong("step_seconds"),
            row.getString("status"),
            row.getString("stage"),
            row.getInteger("done"),
            row.getInteger("total"),
            row.getLong("written"),
            row.getString("requested_by"),
            row.getInteger("cancel_requested") != 0,
            row.getString("outcome"),
            UtcColumn.read(row.getLocalDateTime("started_at")),
            end == null ? null : UtcColumn.read(end));
    return new Kept(
        told, row.getString("cursor_tag"), UtcColumn.read(row.getLocalDateTime("slot")));
  }

  /** Who ordered a backfill, when, and the slot of its job. */
  record Order(String by, Instant at, Instant slot) {}

  /** A backfill, and the right to work on it. */
  record Holder(String id, long token) {}

  /** A backfill as it is told of, the tag it has reached, and the slot of its job. */
  record Kept(Backfill told, String cursor, Instant slot) {}
}
