package com.rfid3.foresight.alerts.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.alerts.storage.Shape;
import com.rfid3.foresight.alerts.storage.Utc;
import com.rfid3.foresight.contracts.alert.AlertChange;
import com.rfid3.foresight.contracts.alert.AlertSnapshot;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;

/** The table of changes; rows are only added. The same change told twice is one row. */
@ApplicationScoped
public class ChangeLog {
  private static final int[] SHAPES = {128, 8, 1};
  private static final String INSERT =
      "INSERT IGNORE INTO alert_change (alert_id, happened_at, what, actor, comment, until_at,"
          + " severity, kind, item_id, category, store, folded_by, snapshot) VALUES ";
  private static final String ROW = "(" + "?, ".repeat(12) + "?)";
  private static final String SELECT =
      "SELECT id, happened_at, what, actor, comment, until_at, CAST(snapshot AS CHAR) AS snapshot"
          + " FROM alert_change";
  private static final String COUNTS =
      """
      SELECT COUNT(*) AS opened, COALESCE(SUM(folded_by <> ''), 0) AS folded
        FROM alert_change WHERE what = 'opened' AND happened_at >= ?
      """;

  private final Pool pool;
  private final ObjectMapper json;

  ChangeLog(Pool pool, ObjectMapper json) {
    this.pool = pool;
    this.json = json;
  }

  /** Adds these changes, through the connection of whoever changes something with them. */
  public Uni<Void> add(SqlClient client, List<Change> changes) {
    if (changes.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    int size = Shape.largest(SHAPES, changes.size());
    Tuple values = Tuple.tuple();
    changes.subList(0, size).forEach(change -> addTo(values, change));
    return client
        .preparedQuery(INSERT + String.join(", ", Collections.nCopies(size, ROW)))
        .execute(values)
        .chain(rows -> add(client, changes.subList(size, changes.size())));
  }

  private void addTo(Tuple values, Change change) {
    AlertSnapshot alert = change.alert();
    values
        .addString(alert.id())
        .addValue(Utc.of(change.at()))
        .addString(change.what().wire())
        .addString(change.actor())
        .addString(change.comment())
        .addValue(change.until().map(Utc::of).orElse(null))
        .addString(alert.severity().wire())
        .addString(alert.kind())
        .addString(alert.itemId())
        .addString(alert.category())
        .addString(alert.store())
        .addString(alert.foldedBy())
        .addString(encode(alert));
  }

  /** Changes that the query lets through, newest first, at most as many as it says. */
  public Uni<List<AlertChange>> read(HistoryQuery query) {
    return pool.preparedQuery(SELECT + query.condition() + " ORDER BY id DESC LIMIT ?")
        .execute(query.values())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::read).toList());
  }

  /** How many alerts opened since then, and how many of them were folded from the start. */
  Uni<int[]> opened(Instant since) {
    return pool.preparedQuery(COUNTS)
        .execute(Tuple.of(Utc.of(since)))
        .map(rows -> rows.iterator().next())
        .map(row -> new int[] {row.getInteger("opened"), row.getNumeric("folded").intValue()});
  }

  private AlertChange read(Row row) {
    return new AlertChange(
        row.getLong("id"),
        Utc.needed(row, "happened_at"),
        row.getString("what"),
        row.getString("actor"),
        row.getString("comment"),
        Utc.read(row, "until_at").orElse(null),
        decode(row.getString("snapshot")));
  }

  String encode(AlertSnapshot alert) {
    try {
      return json.writeValueAsString(alert);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts is always JSON", e);
    }
  }

  AlertSnapshot decode(String text) {
    try {
      return json.readValue(text, AlertSnapshot.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a snapshot was not written here", e);
    }
  }
}
