package com.rfid3.foresight.prediction.record;

import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Adds to the table {@code prediction_record}; its user may do nothing else there. */
@ApplicationScoped
public class Recorder {
  private static final int CHUNK = 100;
  private static final String ROW = "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
  private static final String INSERT =
      """
      INSERT IGNORE INTO prediction_record (kind, day, prediction_id, prediction_type, target_kind,
        target_id, probability, held, predicted, actual, baseline, in_interval, lineage_id, content,
        recorded_at)
      VALUES\s""";

  private static final String AVAILABILITY_ISSUED =
      """
      INSERT INTO prediction_record (kind, day, prediction_id, prediction_type, target_kind,
        target_id, probability, predicted, lineage_id, content, recorded_at)
      SELECT 'issued', a.issued_on, -a.id, 'availability', 'rental_class', a.rental_class,
             a.none_free, a.expected_free, a.lineage_id,
             JSON_OBJECT('claim', 'none is free', 'target_date', a.day), ?
        FROM availability_issued a
       WHERE a.issued_on = ?
         AND NOT EXISTS (SELECT 1 FROM prediction_record r
                          WHERE r.kind = 'issued' AND r.prediction_id = -a.id)
      """;
  private static final String AVAILABILITY_SEEN =
      """
      INSERT INTO prediction_record (kind, day, prediction_id, prediction_type, target_kind,
        target_id, probability, held, predicted, actual, lineage_id, content, recorded_at)
      SELECT 'outcome', ?, -a.id, 'availability', 'rental_class', a.rental_class, a.none_free,
             a.actual_free < 1, a.expected_free, a.actual_free, a.lineage_id,
             JSON_OBJECT('issued_on', a.issued_on), ?
        FROM availability_issued a
       WHERE a.day = ? AND a.settled_at IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM prediction_record r
                          WHERE r.kind = 'outcome' AND r.prediction_id = -a.id)
      """;

  private final Pool pool;
  private final String predictions;

  public Recorder(Pool pool, LegacyTables tables) {
    this.pool = pool;
    this.predictions = tables.named("analytics_predictions");
  }

  /** Adds rows, a chunk at a time; the same row at the same moment is added once. */
  public Uni<Void> add(List<RecordRow> rows) {
    var chunks = new ArrayList<List<RecordRow>>();
    for (int from = 0; from < rows.size(); from += CHUNK) {
      chunks.add(rows.subList(from, Math.min(rows.size(), from + CHUNK)));
    }
    return Multi.createFrom()
        .iterable(chunks)
        .onItem()
        .transformToUniAndConcatenate(this::insert)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> insert(List<RecordRow> chunk) {
    var values = new ArrayList<Object>();
    chunk.forEach(row -> values.addAll(values(row)));
    String sql = INSERT + String.join(",", Collections.nCopies(chunk.size(), ROW));
    return pool.preparedQuery(sql).execute(Tuple.tuple(values)).replaceWithVoid();
  }

  private static List<Object> values(RecordRow row) {
    Prediction about = row.about();
    return Arrays.asList(
        row.kind(),
        row.day(),
        about.id(),
        about.predictionType().wire(),
        about.target().kind().wire(),
        about.target().id(),
        about.claimed().confidenceScore(),
        row.seen().held(),
        about.estimate().predictedValue(),
        row.seen().actual(),
        row.seen().baseline(),
        row.seen().inInterval(),
        about.provenance().lineageId(),
        row.content(),
        LocalDateTime.ofInstant(row.at().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
  }

  /** Adds what was issued on a shop day and is not on record yet. */
  public Uni<Integer> addIssued(LocalDate day, Instant at) {
    String sql =
        """
        INSERT INTO prediction_record (kind, day, prediction_id, prediction_type, target_kind,
          target_id, probability, predicted, lineage_id, content, recorded_at)
        SELECT 'issued', p.issued_on, p.id, p.prediction_type, p.target_kind, p.target_id,
               p.confidence_score, p.predicted_value, p.lineage_id,
               JSON_OBJECT('claim', p.claim, 'target_date', p.target_date,
                 'lower', p.confidence_lower, 'upper', p.confidence_upper,
                 'model_version', p.model_version, 'input_features', p.input_features), ?
          FROM %s p
         WHERE p.issued_on = ?
           AND NOT EXISTS (SELECT 1 FROM prediction_record r
                            WHERE r.kind = 'issued' AND r.prediction_id = p.id)
        """
            .formatted(predictions);
    var now = LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    return pool.preparedQuery(sql).execute(Tuple.of(now, day)).map(done -> done.rowCount());
  }

  /**
   * Adds what was issued of availability on a shop day, and what came of it since, where they are
   * not on record yet. Its rows go by the id of {@code availability_issued} with a minus before it,
   * so that no prediction has the same.
   */
  public Uni<Integer> addAvailability(LocalDate day, Instant at) {
    var now = LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    return pool.preparedQuery(AVAILABILITY_ISSUED)
        .execute(Tuple.of(now, day))
        .chain(
            issued ->
                pool.preparedQuery(AVAILABILITY_SEEN)
                    .execute(Tuple.of(day, now, day))
                    .map(seen -> issued.rowCount() + seen.rowCount()));
  }
}
