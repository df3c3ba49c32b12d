package com.rfid3.foresight.featurestore.cycle;

import com.rfid3.foresight.contracts.feature.CycleReport;
import com.rfid3.foresight.featurestore.sql.UtcColumn;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/**
 * One row per cycle. A completed one covers every entity: a value that it did not write was
 * unchanged, not forgotten.
 */
@ApplicationScoped
public class FeatureRuns {
  private static final String BEGIN =
      "INSERT INTO feature_run (run_id, slot, started_at, status) VALUES (?, ?, ?, 'running')";
  private static final String FINISH =
      """
      UPDATE feature_run SET finished_at = ?, entities = ?, changed = ?, rows_copied = ?,
        status = 'succeeded', detail = ? WHERE run_id = ?
      """;
  private static final String LAST =
      "SELECT MAX(started_at) FROM feature_run WHERE status = 'succeeded'";

  private final Pool pool;

  public FeatureRuns(Pool pool) {
    this.pool = pool;
  }

  Uni<Void> begin(String runId, Instant slot, Instant startedAt) {
    return pool.preparedQuery(BEGIN)
        .execute(Tuple.of(runId, UtcColumn.of(slot), UtcColumn.of(startedAt)))
        .replaceWithVoid();
  }

  Uni<Void> finish(CycleReport report, JsonObject detail) {
    Tuple values =
        Tuple.tuple()
            .addValue(UtcColumn.of(report.finishedAt()))
            .addValue(report.entities())
            .addValue(report.changed())
            .addValue(report.scansCopied())
            .addValue(detail.encode())
            .addValue(report.runId());
    return pool.preparedQuery(FINISH).execute(values).replaceWithVoid();
  }

  Uni<Void> fail(String runId, Instant at) {
    return pool.preparedQuery(
            "UPDATE feature_run SET status = 'failed', finished_at = ? WHERE run_id = ?")
        .execute(Tuple.of(UtcColumn.of(at), runId))
        .replaceWithVoid();
  }

  /** Start of the last completed cycle: everything was as stored at that time. */
  public Uni<Optional<Instant>> lastCompleted() {
    return pool.query(LAST)
        .execute()
        .map(rows -> Optional.ofNullable(rows.iterator().next().getLocalDateTime(0)))
        .map(at -> at.map(UtcColumn::read));
  }
}
