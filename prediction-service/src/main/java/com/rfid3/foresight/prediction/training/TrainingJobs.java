package com.rfid3.foresight.prediction.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
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
import java.util.Optional;

/** The table {@code training_job}: what is being trained, how far it is, what came of it. */
@ApplicationScoped
public class TrainingJobs {
  private static final int MOST = 50;
  private static final String INSERT =
      """
      INSERT INTO training_job (id, model, status, stage, requested_by, started_at, alive_at)
      VALUES (?, ?, 'running', 'queued', ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
      """;
  private static final String ADVANCE =
      """
      UPDATE training_job SET stage = ?, done = ?, alive_at = UTC_TIMESTAMP(6)
       WHERE id = ? AND status = 'running'
      """;
  private static final String FINISH =
      """
      UPDATE training_job SET status = ?, stage = 'finished', version = ?, outcome = ?,
             done = IF(? = 'succeeded', total, done), finished_at = UTC_TIMESTAMP(6)
       WHERE id = ? AND status = 'running'
      """;
  // A process that was killed can say nothing: who looks next says it.
  private static final String BURY =
      """
      UPDATE training_job SET status = 'failed', outcome = 'its process ended without a word',
             finished_at = UTC_TIMESTAMP(6)
       WHERE status = 'running' AND alive_at < UTC_TIMESTAMP(6) - INTERVAL 30 SECOND
      """;

  private static final String LOST =
      """
      SELECT * FROM training_job
       WHERE requested_by = ? AND status = 'failed' AND outcome LIKE 'its process ended%'
         AND started_at > UTC_TIMESTAMP(6) - INTERVAL 12 HOUR
         AND started_at = (SELECT MAX(started_at) FROM training_job WHERE requested_by = ?)
      """;

  private final Pool pool;

  public TrainingJobs(Pool pool) {
    this.pool = pool;
  }

  /** A job as it stands; {@code status} is running, succeeded, failed or cancelled. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Job(
      String id,
      String model,
      String status,
      String stage,
      int done,
      int total,
      String requestedBy,
      boolean cancelRequested,
      String version,
      String outcome,
      Instant startedAt,
      Instant finishedAt) {
    /** Whether nothing more will come of it. */
    public boolean over() {
      return !status.equals("running");
    }
  }

  /** The last jobs, newest first. */
  public record Latest(List<Job> jobs) {}

  /** How a job ends. */
  record End(String status, String version, String outcome) {}

  Uni<Void> open(String id, String model, String by) {
    return pool.preparedQuery(INSERT).execute(Tuple.of(id, model, by)).replaceWithVoid();
  }

  Uni<Void> advance(String id, String stage, int done) {
    return pool.preparedQuery(ADVANCE).execute(Tuple.of(stage, done, id)).replaceWithVoid();
  }

  Uni<Void> finish(String id, End end) {
    return pool.preparedQuery(FINISH)
        .execute(Tuple.of(end.status, end.version, end.outcome, end.status, id))
        .replaceWithVoid();
  }

  /** Ends a job with what it made, within the transaction that keeps it. */
  Uni<Void> finish(SqlConnection connection, String id, End end) {
    return connection
        .preparedQuery(FINISH)
        .execute(Tuple.of(end.status, end.version, end.outcome, end.status, id))
        .invoke(
            done -> {
              if (done.rowCount() != 1) {
                throw new TrainingFailed("was ended by others before its end", null);
              }
            })
        .replaceWithVoid();
  }

  /** Asks a job to stop; false where none of that id runs. */
  Uni<Boolean> cancel(String id) {
    String sql = "UPDATE training_job SET cancel_requested = 1 WHERE id = ? AND status = 'running'";
    return pool.preparedQuery(sql).execute(Tuple.of(id)).map(done -> done.rowCount() == 1);
  }

  /** Says of jobs whose process was killed that they failed. */
  Uni<Integer> bury() {
    return pool.query(BURY).execute().map(done -> done.rowCount());
  }

  /** A job by its id. */
  Uni<Optional<Job>> find(String id) {
    return pool.preparedQuery("SELECT * FROM training_job WHERE id = ?")
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().findFirst().map(TrainingJobs::job));
  }

  /** The last job that somebody asked for, where its process was killed within the last hours. */
  Uni<List<Job>> lost(String by) {
    return pool.preparedQuery(LOST)
        .execute(Tuple.of(by, by))
        .map(rows -> rows.stream().map(TrainingJobs::job).toList());
  }

  /** The last jobs of all models, newest first. */
  Uni<List<Job>> latest() {
    return pool.query("SELECT * FROM training_job ORDER BY started_at DESC, id LIMIT " + MOST)
        .execute()
        .map(rows -> rows.stream().map(TrainingJobs::job).toList());
  }

  /** Jobs of a model that run. */
  Uni<List<Job>> running(String model) {
    return pool.preparedQuery("SELECT * FROM training_job WHERE model = ? AND status = 'running'")
        .execute(Tuple.of(model))
        .map(rows -> rows.stream().map(TrainingJobs::job).toList());
  }

  private static Job job(Row row) {
    LocalDateTime end = row.getLocalDateTime("finished_at");
    return new Job(
        row.getString("id"),
        row.getString("model"),
        row.getString("status"),
        row.getString("stage"),
        row.getInteger("done"),
        row.getInteger("total"),
        row.getString("requested_by"),
        row.getInteger("cancel_requested") == 1,
        row.getString("version"),
        row.getString("outcome"),
        row.getLocalDateTime("started_at").toInstant(ZoneOffset.UTC),
        end == null ? null : end.toInstant(ZoneOffset.UTC));
  }
}
