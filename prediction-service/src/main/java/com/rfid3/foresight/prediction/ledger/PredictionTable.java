package com.rfid3.foresight.prediction.ledger;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads and writes {@code analytics_predictions}, of which this service is the one writer. */
@ApplicationScoped
class PredictionTable {
  /** Sizes of one statement: few shapes, so that the server prepares few. */
  private static final int[] CHUNKS = {200, 20, 1};

  /** Targets of one statement. */
  static final int MANY = 100;

  private static final String KEY_ORDER = "prediction_type, target_kind, target_id, horizon_days";
  private static final String ACTIVE_ON = "1970-01-01";

  private final Pool pool;
  private final PredictionColumns columns;
  private final String table;

  PredictionTable(Pool pool, PredictionColumns columns, LegacyTables legacy) {
    this.pool = pool;
    this.columns = columns;
    this.table = legacy.named("analytics_predictions");
  }

  /** The active and retired rows of a scope, as far as a run must know them. */
  Uni<List<ActiveEntry>> entries(Scope scope) {
    String sql =
        """
        SELECT id, prediction_type, target_kind, target_id, horizon_days, prediction_date,
               lineage_id, is_active,
               JSON_UNQUOTE(JSON_EXTRACT(input_features, '$.fingerprint')) AS fingerprint
          FROM %s
         WHERE issued_on = '%s' AND %s
        """
            .formatted(table, ACTIVE_ON, scope.condition(""));
    return pool.preparedQuery(sql)
        .execute(Tuple.tuple(scope.bounds()))
        .map(rows -> rows.stream().map(PredictionTable::entry))
        .map(rows -> rows.filter(row -> scope.shard().holds(row.place().id())).toList());
  }

  /** Writes rows in statements of fixed sizes; a row with an id changes that row. */
  Uni<Void> write(List<Changes.Printed> rows) {
    var chunks = new ArrayList<List<Changes.Printed>>();
    int from = 0;
    for (int size : CHUNKS) {
      for (; rows.size() - from >= size; from += size) {
        chunks.add(rows.subList(from, from + size));
      }
    }
    return Multi.createFrom()
        .iterable(chunks)
        .onItem()
        .transformToUniAndConcatenate(this::upsert)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> upsert(List<Changes.Printed> chunk) {
    // Rows that exist come with their id, so that no auto-increment value is burnt on them.
    boolean known = chunk.getFirst().id() != 0;
    List<String> names =
        PredictionColumns.NAMES.subList(known ? 0 : 1, PredictionColumns.NAMES.size());
    String row = "(" + String.join(",", Collections.nCopies(names.size(), "?")) + ")";
    String sql =
        "INSERT INTO %s (%s) VALUES %s ON DUPLICATE KEY UPDATE %s"
            .formatted(
                table,
                String.join(", ", names),
                String.join(",", Collections.nCopies(chunk.size(), row)),
                names.stream()
                    .filter(name -> !name.equals("id"))
                    .map(name -> name + " = VALUES(" + name + ")")
                    .collect(Collectors.joining(", ")));
    var values = new ArrayList<Object>(chunk.size() * names.size());
    for (Changes.Printed printed : chunk) {
      List<Object> all = columns.values(printed);
      values.addAll(known ? all : all.subList(1, all.size()));
    }
    return pool.preparedQuery(sql).execute(Tuple.tuple(values)).replaceWithVoid();
  }

  /** Takes rows out of what is served; they stay as history. */
  Uni<Void> retire(List<Long> ids) {
    String sql =
        "UPDATE %s SET is_active = 0, updated_at = UTC_TIMESTAMP(6) WHERE id = ?".formatted(table);
    return ids.isEmpty()
        ? Uni.createFrom().voidItem()
        : pool.preparedQuery(sql)
            .executeBatch(ids.stream().map(Tuple::of).toList())
            .replaceWithVoid();
  }

  /**
   * Copies the active numbers of a scope as issued on a shop day, where that was not done yet. An
   * issued row is never written again but by its outcome.
   */
  Uni<Integer> issue(Scope scope, LocalDate day) {
    String copied =
        PredictionColumns.NAMES.stream()
            .filter(name -> !name.equals("id") && !name.equals("is_active"))
            .collect(Collectors.joining(", "));
    String sql =
        """
        INSERT INTO %1$s (%2$s, is_active, issued_on)
        SELECT %3$s, 0, ?
          FROM %1$s a
         WHERE a.issued_on = '%4$s' AND a.is_active = 1 AND a.status = 'ok'
           AND %5$s%6$s
           AND NOT EXISTS (SELECT 1 FROM %1$s b
                WHERE b.prediction_type = a.prediction_type AND b.target_kind = a.target_kind
                  AND b.target_id = a.target_id AND b.store = a.store
                  AND b.horizon_days = a.horizon_days AND b.issued_on = ?)
        """
            .formatted(
                table,
                copied,
                "a." + copied.replace(", ", ", a."),
                ACTIVE_ON,
                scope.condition("a."),
                scope.shard().condition("a.target_id"));
    var values = new ArrayList<Object>(List.of(day));
    values.addAll(scope.bounds());
    values.add(day);
    return pool.preparedQuery(sql).execute(Tuple.tuple(values)).map(done -> done.rowCount());
  }

  /** Active rows of one target. */
  Multi<Row> of(TargetKind kind, String id) {
    String sql =
        "SELECT * FROM %s WHERE target_kind = ? AND target_id = ? AND is_active = 1 ORDER BY %s"
            .formatted(table, KEY_ORDER);
    return rows(sql, Tuple.of(kind.wire(), id));
  }

  /** Active rows of many targets of a kind, in one statement of a fixed shape. */
  Multi<Row> ofAll(TargetKind kind, List<String> ids) {
    var values = new ArrayList<Object>(MANY + 1);
    values.add(kind.wire());
    values.addAll(ids);
    values.addAll(Collections.nCopies(MANY - ids.size(), ids.getFirst()));
    String sql =
        "SELECT * FROM %s WHERE target_kind = ? AND target_id IN (%s) AND is_active = 1 ORDER BY %s"
            .formatted(table, String.join(",", Collections.nCopies(MANY, "?")), KEY_ORDER);
    return rows(sql, Tuple.tuple(values));
  }

  /** Active demand rows of every kind of target. */
  Multi<Row> demand() {
    String sql =
        "SELECT * FROM %s WHERE prediction_type = 'demand' AND is_active = 1 ORDER BY %s"
            .formatted(table, KEY_ORDER);
    return rows(sql, Tuple.tuple());
  }

  /** Active item risks of a category (empty for all), the gravest first. */
  Multi<Row> risks(String category, int limit) {
    String sql =
        """
        SELECT * FROM %s
         WHERE prediction_type = 'maintenance' AND is_active = 1 AND target_kind = 'item'
           AND status = 'ok' AND (? = '' OR target_category = ?)
         ORDER BY predicted_value DESC, target_id LIMIT ?
        """
            .formatted(table);
    return rows(sql, Tuple.of(category, category, limit));
  }

  /** Active item risks of a category (empty for all) added up. */
  Uni<Row> riskTotals(String category) {
    String sql =
        """
        SELECT COUNT(*) AS items, SUM(confidence_score) AS needs,
               SUM(COALESCE(business_impact_score, 0)) AS impact,
               SUM(confidence_score * COALESCE(business_impact_score, 0)) AS weighted,
               SUM(urgency IN ('high', 'critical')) AS grave
          FROM %s
         WHERE prediction_type = 'maintenance' AND is_active = 1 AND target_kind = 'item'
           AND status = 'ok' AND (? = '' OR target_category = ?)
        """
            .formatted(table);
    return pool.preparedQuery(sql)
        .execute(Tuple.of(category, category))
        .map(rows -> rows.iterator().next());
  }

  /** When the standing statements were last looked at: the end of the last run that succeeded. */
  Uni<Optional<Instant>> lastRun(String job) {
    String sql =
        """
        SELECT MAX(started_at) AS started FROM job_run
         WHERE job LIKE CONCAT(?, '%') AND status = 'succeeded'
        """;
    return pool.preparedQuery(sql)
        .execute(Tuple.of(job))
        .map(rows -> Optional.ofNullable(rows.iterator().next().getLocalDateTime("started")))
        .map(at -> at.map(local -> local.toInstant(ZoneOffset.UTC)));
  }

  /** Whether anything is active at all. */
  Uni<Boolean> isEmpty() {
    String sql = "SELECT 1 FROM %s WHERE is_active = 1 LIMIT 1".formatted(table);
    return pool.query(sql).execute().map(rows -> rows.size() == 0);
  }

  private Multi<Row> rows(String sql, Tuple values) {
    return pool.preparedQuery(sql)
        .execute(values)
        .onItem()
        .transformToMulti(set -> Multi.createFrom().iterable(set));
  }

  private static ActiveEntry entry(Row row) {
    var place =
        new Place(
            PredictionType.valueOf(row.getString("prediction_type").toUpperCase(Locale.ROOT)),
            TargetKind.valueOf(row.getString("target_kind").toUpperCase(Locale.ROOT)),
            row.getString("target_id"),
            row.getInteger("horizon_days"));
    String fingerprint = row.getString("fingerprint");
    return new ActiveEntry(
        row.getLong("id"),
        place,
        fingerprint == null ? "" : fingerprint,
        row.getLocalDateTime("prediction_date").toInstant(ZoneOffset.UTC),
        row.getString("lineage_id"),
        row.getBoolean("is_active"));
  }
}
