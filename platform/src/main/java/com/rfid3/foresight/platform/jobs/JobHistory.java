package com.rfid3.foresight.platform.jobs;

import com.rfid3.foresight.contracts.common.JobRun;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What the jobs of this service did, the last first. */
@ApplicationScoped
public class JobHistory {
  private static final String LAST =
      """
      SELECT service, job, slot,
             IF(status = 'running' AND lease_until < UTC_TIMESTAMP(6), 'abandoned', status) AS status,
             started_at, finished_at, outcome
        FROM job_run
       WHERE service = ? AND (? IS NULL OR job = ?)
       ORDER BY started_at DESC, job, slot DESC
       LIMIT ?
      """;

  private final Pool pool;
  private final JobSettings settings;

  JobHistory(Pool pool, JobSettings settings) {
    this.pool = pool;
    this.settings = settings;
  }

  /**
   * The last runs of this service's jobs.
   *
   * @param job only this one; all of them where it is empty
   */
  public Uni<List<JobRun>> last(String job, int limit) {
    String only = job.isEmpty() ? null : job;
    return pool.preparedQuery(LAST)
        .execute(Tuple.of(settings.service(), only, only, limit))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(JobHistory::run).toList());
  }

  private static JobRun run(Row row) {
    Instant started = at(row, "started_at");
    Instant finished = at(row, "finished_at");
    return new JobRun(
        row.getString("service"),
        row.getString("job"),
        at(row, "slot"),
        row.getString("status"),
        started,
        finished,
        finished == null ? null : Duration.between(started, finished).toMillis(),
        outcome(row.getValue("outcome")));
  }

  // MySQL has a type for JSON, MariaDB keeps it as text.
  private static Map<String, Object> outcome(Object stored) {
    return switch (stored) {
      case null -> null;
      case JsonObject json -> json.getMap();
      default -> new JsonObject(stored.toString()).getMap();
    };
  }

  private static Instant at(Row row, String column) {
    var time = row.getLocalDateTime(column);
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }
}
