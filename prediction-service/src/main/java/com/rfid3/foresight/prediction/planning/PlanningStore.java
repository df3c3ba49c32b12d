package com.rfid3.foresight.prediction.planning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The table {@code planning_input}: a statement is never changed, only followed by another. */
@ApplicationScoped
public class PlanningStore {
  private static final String STANDING =
      "SELECT * FROM planning_input WHERE replaced_at IS NULL ORDER BY kind, scope_kind, scope_id, id";
  private static final String HISTORY =
      "SELECT * FROM planning_input WHERE kind = ? ORDER BY since DESC, id DESC LIMIT 1000";
  private static final String REPLACE =
      """
      UPDATE planning_input SET replaced_at = ?, replaced_by = ?
       WHERE kind = ? AND scope_kind = ? AND scope_id = ? AND name = ? AND replaced_at IS NULL
      """;
  private static final String STATE =
      """
      INSERT INTO planning_input (kind, scope_kind, scope_id, name, content, author, since)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  private final Pool pool;
  private final ObjectMapper json;

  public PlanningStore(Pool pool, ObjectMapper json) {
    this.pool = pool;
    this.json = json;
  }

  /** One statement made or withdrawn. */
  record Change(PlanningScope scope, PlanningValue value, boolean withdrawn) {}

  /** Who makes changes to which list, and when. */
  record Author(PlanningKind kind, String id, Instant now) {}

  /** All that stands. */
  public Uni<PlanningInputs> standing() {
    return pool.query(STANDING)
        .execute()
        .map(rows -> new PlanningInputs(rows.stream().map(this::entry).toList()));
  }

  /** The latest statements of a list, those that stand and those that were replaced. */
  Uni<List<PlanningEntry>> history(PlanningKind kind) {
    return pool.preparedQuery(HISTORY)
        .execute(Tuple.of(kind.wire()))
        .map(rows -> rows.stream().map(this::entry).toList());
  }

  /** Makes all changes or none. */
  Uni<Void> state(Author author, List<Change> changes) {
    return pool.withTransaction(
        connection ->
            Multi.createFrom()
                .iterable(changes)
                .onItem()
                .transformToUniAndConcatenate(change -> state(connection, author, change))
                .collect()
                .last()
                .replaceWithVoid());
  }

  private Uni<Void> state(SqlConnection connection, Author author, Change change) {
    LocalDateTime now = LocalDateTime.ofInstant(author.now, ZoneOffset.UTC);
    String scopeKind = change.scope.kind().name();
    String scopeId = change.scope.id();
    String told = change.value.told();
    var replaced =
        connection
            .preparedQuery(REPLACE)
            .execute(Tuple.of(now, author.id, author.kind.wire(), scopeKind, scopeId, told));
    if (change.withdrawn) {
      return replaced.replaceWithVoid();
    }
    var values =
        List.<Object>of(
            author.kind.wire(), scopeKind, scopeId, told, text(change.value), author.id, now);
    return replaced
        .chain(() -> connection.preparedQuery(STATE).execute(Tuple.tuple(values)))
        .replaceWithVoid();
  }

  private PlanningEntry entry(Row row) {
    PlanningKind kind = PlanningKind.of(row.getString("kind")).orElseThrow();
    var scope =
        new PlanningScope(
            PlanningScope.Kind.valueOf(row.getString("scope_kind")), row.getString("scope_id"));
    LocalDateTime end = row.getLocalDateTime("replaced_at");
    return new PlanningEntry(
        scope,
        value(row, kind),
        row.getString("author"),
        row.getLocalDateTime("since").toInstant(ZoneOffset.UTC),
        end == null
            ? null
            : new PlanningEntry.Replaced(
                row.getString("replaced_by"), end.toInstant(ZoneOffset.UTC)));
  }

  private PlanningValue value(Row row, PlanningKind kind) {
    try {
      return json.readValue(row.getValue("content").toString(), kind.content());
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("Unreadable planning input", unreadable);
    }
  }

  private String text(PlanningValue value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
