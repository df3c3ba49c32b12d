package com.rfid3.foresight.prediction.lineage;

import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows an id through the tables; at most a hundred rows of each. */
@ApplicationScoped
public class LineageBook {
  private final Pool pool;
  private final Map<String, String> questions = new LinkedHashMap<>();

  public LineageBook(Pool pool, LegacyTables tables) {
    this.pool = pool;
    String predictions = tables.named("analytics_predictions");
    String models = tables.named("ml_model_performance");
    questions.put(
        "runs",
        """
        SELECT job, slot, status, started_at, finished_at, outcome FROM job_run
         WHERE JSON_VALUE(outcome, '$.run_id') = ? AND ? IS NOT NULL LIMIT 100
        """);
    questions.put(
        "models",
        """
        SELECT m.model_type, m.model_version, m.status, m.training_date, m.data_hash, m.seed
          FROM %1$s m
         WHERE m.lineage_id = ? OR m.model_version IN
               (SELECT model_version FROM %2$s WHERE id = ?) LIMIT 100
        """
            .formatted(models, predictions));
    questions.put(
        "predictions",
        """
        SELECT id, prediction_type, target_kind, target_id, horizon_days, issued_on, claim,
               confidence_score, predicted_value, target_date, model_version, lineage_id,
               actual_value, accuracy_score, validated_at, feedback_rating
          FROM %s WHERE lineage_id = ? OR id = ? ORDER BY id LIMIT 100
        """
            .formatted(predictions));
    questions.put(
        "alerts",
        """
        SELECT id, kind, target_kind, target_id, severity, status, message, prediction_id,
               opened_at, closed_at
          FROM predictive_alert WHERE lineage_id = ? OR prediction_id = ? ORDER BY id LIMIT 100
        """);
    questions.put(
        "decisions",
        """
        SELECT id, prediction_id, target_id, action, recommended, quantity, reason, actor,
               decided_at
          FROM restock_decision WHERE lineage_id = ? OR prediction_id = ? ORDER BY id LIMIT 100
        """);
    questions.put(
        "availability",
        """
        SELECT -id AS id, rental_class, issued_on, day, expected_free, none_free, actual_free,
               settled_at
          FROM availability_issued WHERE lineage_id = ? OR id = -? ORDER BY id LIMIT 100
        """);
    questions.put(
        "record",
        """
        SELECT id, kind, day, prediction_id, prediction_type, target_id, probability, held, actual,
               recorded_at
          FROM prediction_record WHERE lineage_id = ? OR prediction_id = ? ORDER BY id LIMIT 100
        """);
  }

  /** The rows of each table that carry a lineage id, or belong to a prediction's id. */
  Uni<Map<String, List<Map<String, Object>>>> of(String id) {
    // On record a statement on availability goes by its own id with a minus before it.
    long prediction = id.matches("-?\\d{1,18}") ? Long.parseLong(id) : 0;
    var asked =
        questions.values().stream()
            .map(
                sql ->
                    pool.preparedQuery(sql)
                        .execute(Tuple.of(id, prediction))
                        .map(rows -> rows.stream().map(LineageBook::told).toList()))
            .toList();
    return Uni.join()
        .all(asked)
        .andFailFast()
        .map(
            answers -> {
              var all = new LinkedHashMap<String, List<Map<String, Object>>>();
              int at = 0;
              for (String name : questions.keySet()) {
                all.put(name, answers.get(at++));
              }
              return all;
            });
  }

  private static Map<String, Object> told(Row row) {
    var told = new LinkedHashMap<String, Object>();
    for (int column = 0; column < row.size(); column++) {
      Object value = row.getValue(column);
      if (value instanceof LocalDateTime utc) {
        value = utc.toInstant(ZoneOffset.UTC);
      }
      if (value != null) {
        told.put(row.getColumnName(column), value instanceof Number n ? n : value.toString());
      }
    }
    return told;
  }
}
