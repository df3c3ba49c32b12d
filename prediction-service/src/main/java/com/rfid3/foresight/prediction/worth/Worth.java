package com.rfid3.foresight.prediction.worth;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/** Questions to the record: what people did with predictions, and what those turned out to be. */
@ApplicationScoped
class Worth {

  /** The questions; each gives rows of a label and a number. */
  enum Question {
    /** Decisions on recommendations, by what was done. Unit: decisions. */
    DECISIONS(
        """
        SELECT action AS label, COUNT(*) AS value FROM restock_decision
         WHERE decided_at >= ? GROUP BY action
        """),
    /** Shortages that came, by whether they had been ordered for within 90 days. Unit: claims. */
    SHORTAGES(
        """
        SELECT IF(ordered, 'yes', 'no') AS label, COUNT(*) AS value FROM (
          SELECT EXISTS (SELECT 1 FROM restock_decision d
                   WHERE d.target_id = o.target_id AND d.action <> 'reject'
                     AND d.decided_at BETWEEN o.recorded_at - INTERVAL 90 DAY AND o.recorded_at)
                 AS ordered
            FROM prediction_record o
           WHERE o.kind = 'outcome' AND o.held = 1 AND o.prediction_type IN ('restock', 'demand')
             AND o.target_kind = 'rental_class' AND o.recorded_at >= ?) came
         GROUP BY ordered
        """),
    /** Items seen to need service, by whether medium urgency had been said. Unit: claims. */
    SERVICE(
        """
        SELECT IF(probability >= 0.2, 'yes', 'no') AS label, COUNT(*) AS value
          FROM prediction_record
         WHERE kind = 'outcome' AND held = 1 AND prediction_type = 'maintenance'
           AND target_kind = 'item' AND recorded_at >= ?
         GROUP BY label
        """),
    /** Ratings, by their stars from 1 to 5. Unit: ratings. */
    RATINGS(
        """
        SELECT JSON_VALUE(content, '$.rating') AS label, COUNT(*) AS value FROM prediction_record
         WHERE kind = 'feedback' AND recorded_at >= ? GROUP BY label
        """),
    /** Share of outcomes that lay in their interval, by type. From 0 to 1. */
    COVERAGE(
        """
        SELECT prediction_type AS label, AVG(in_interval) AS value FROM prediction_record
         WHERE kind = 'outcome' AND in_interval IS NOT NULL AND recorded_at >= ?
         GROUP BY prediction_type
        """),
    /** Sum of what was missed over the sum of what came, by type; types without a sum left out. */
    ERROR(
        """
        SELECT prediction_type AS label, SUM(ABS(predicted - actual)) / SUM(ABS(actual)) AS value
          FROM prediction_record
         WHERE kind = 'outcome' AND predicted IS NOT NULL AND actual IS NOT NULL
           AND recorded_at >= ?
         GROUP BY prediction_type HAVING SUM(ABS(actual)) > 0
        """);

    private final String sql;

    Question(String sql) {
      this.sql = sql;
    }
  }

  /** One answer. */
  record Counted(String label, double value) {}

  private final Pool pool;

  Worth(Pool pool) {
    this.pool = pool;
  }

  /** The answers over all that was recorded since a moment. */
  Uni<List<Counted>> of(Question question, Instant since) {
    var from = LocalDateTime.ofInstant(since, ZoneOffset.UTC);
    return pool.preparedQuery(question.sql)
        .execute(Tuple.of(from))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Worth::counted).toList());
  }

  private static Counted counted(Row row) {
    return new Counted(row.getString("label"), row.getNumeric("value").doubleValue());
  }
}
