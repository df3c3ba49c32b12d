package com.rfid3.foresight.prediction.restock;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.RestockList.Decision;
import com.rfid3.foresight.prediction.advice.Occasions;
import com.rfid3.foresight.prediction.record.RecordRow;
import com.rfid3.foresight.prediction.record.Recorder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.mysqlclient.MySQLClient;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** The table {@code restock_decision}: what was decided of recommendations, never changed. */
@ApplicationScoped
public class RestockDecisions {
  private static final String INSERT =
      """
      INSERT INTO restock_decision (prediction_id, target_id, action, recommended, quantity,
        reason, actor, lineage_id, decided_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String LATEST =
      """
      SELECT d.* FROM restock_decision d
        JOIN (SELECT MAX(id) AS id FROM restock_decision GROUP BY target_id) latest USING (id)
      """;
  private static final String OF_LINEAGE =
      "SELECT * FROM restock_decision WHERE prediction_id = ? OR lineage_id = ? ORDER BY id";

  private final Pool pool;
  private final Recorder recorder;
  private final ObjectMapper json;
  private final Occasions occasions;

  public RestockDecisions(Pool pool, Recorder recorder, ObjectMapper json, Occasions occasions) {
    this.pool = pool;
    this.recorder = recorder;
    this.json = json;
    this.occasions = occasions;
  }

  /** What a decision was made on. */
  record On(long predictionId, String targetId, Double recommended, String lineageId) {}

  /** What was decided. */
  record Ruling(String action, Double quantity, String reason, String actor) {}

  /** Keeps a decision, and puts it on the sealed record. */
  Uni<Decision> keep(On on, Prediction about, Ruling ruling) {
    return keep(on, ruling)
        .call(
            decision ->
                recorder.add(
                    List.of(
                        new RecordRow(
                            "decision",
                            occasions.today(),
                            about,
                            RecordRow.Seen.NOTHING,
                            json.valueToTree(decision).toString(),
                            decision.decidedAt()))));
  }

  private Uni<Decision> keep(On on, Ruling ruling) {
    Instant now = occasions.now().truncatedTo(ChronoUnit.MICROS);
    var values =
        Arrays.<Object>asList(
            on.predictionId,
            on.targetId,
            ruling.action,
            on.recommended,
            ruling.quantity,
            ruling.reason,
            ruling.actor,
            on.lineageId,
            LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    return pool.preparedQuery(INSERT)
        .execute(Tuple.tuple(values))
        .map(
            done ->
                new Decision(
                    done.property(MySQLClient.LAST_INSERTED_ID),
                    on.predictionId,
                    ruling.action,
                    ruling.quantity,
                    ruling.reason,
                    ruling.actor,
                    now));
  }

  /** The latest decision on each class, with the class. */
  Uni<List<OfClass>> latest() {
    return pool.query(LATEST)
        .execute()
        .map(
            rows ->
                rows.stream()
                    .map(row -> new OfClass(row.getString("target_id"), decision(row)))
                    .toList());
  }

  /** A class and what was decided of it. */
  record OfClass(String rentalClass, Decision decision) {}

  /** Decisions on a prediction, or on any of its lineage. */
  public Uni<List<Decision>> on(long predictionId, String lineageId) {
    return pool.preparedQuery(OF_LINEAGE)
        .execute(Tuple.of(predictionId, lineageId))
        .map(rows -> rows.stream().map(RestockDecisions::decision).toList());
  }

  private static Decision decision(Row row) {
    Number quantity = (Number) row.getValue("quantity");
    return new Decision(
        row.getLong("id"),
        row.getLong("prediction_id"),
        row.getString("action"),
        quantity == null ? null : (Double) quantity.doubleValue(),
        row.getString("reason"),
        row.getString("actor"),
        row.getLocalDateTime("decided_at").toInstant(ZoneOffset.UTC));
  }
}
