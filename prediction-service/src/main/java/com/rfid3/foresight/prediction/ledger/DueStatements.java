package com.rfid3.foresight.prediction.ledger;

import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Issued statements whose day has come, and the marks that settling leaves on them. */
@ApplicationScoped
public class DueStatements {
  /** Statements of one page. */
  public static final int PAGE = 1_000;

  private final Pool pool;
  private final PredictionReader reader;
  private final String table;

  public DueStatements(Pool pool, PredictionReader reader, LegacyTables tables) {
    this.pool = pool;
    this.reader = reader;
    this.table = tables.named("analytics_predictions");
  }

  /** A statement as issued on a shop day. */
  public record Due(Draft draft, LocalDate issuedOn) {}

  /** What is marked on a statement: its actual value and its accuracy, both may be null. */
  public record Mark(long id, Double actual, Double accuracy) {}

  /** Unsettled statements that were due by a day, in the order of their ids, after one. */
  public Uni<List<Due>> page(LocalDate by, long after) {
    String sql =
        """
        SELECT * FROM %s
         WHERE issued_on > '1970-01-01' AND validated_at IS NULL AND status = 'ok'
           AND target_date <= ? AND id > ?
         ORDER BY id LIMIT %d
        """
            .formatted(table, PAGE);
    return pool.preparedQuery(sql)
        .execute(Tuple.of(by, after))
        .map(
            rows ->
                rows.stream()
                    .map(row -> new Due(reader.read(row), row.getLocalDate("issued_on")))
                    .toList());
  }

  /** Marks statements as settled. */
  public Uni<Void> settled(List<Mark> marks, Instant at) {
    var now = LocalDateTime.ofInstant(at, ZoneOffset.UTC).withNano(0);
    var rows =
        marks.stream().map(mark -> Tuple.of(mark.actual, mark.accuracy, now, mark.id)).toList();
    String sql =
        "UPDATE %s SET actual_value = ?, accuracy_score = ?, validated_at = ? WHERE id = ?"
            .formatted(table);
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : pool.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
  }

  /** Keeps what somebody thinks of a statement. */
  public Uni<Void> rated(long id, int rating) {
    return pool.preparedQuery("UPDATE %s SET feedback_rating = ? WHERE id = ?".formatted(table))
        .execute(Tuple.of(rating, id))
        .replaceWithVoid();
  }
}
