package com.rfid3.foresight.featurestore.cycle;

import com.rfid3.foresight.featurestore.sql.UtcColumn;
import com.rfid3.foresight.platform.jobs.JobSettings;
import com.rfid3.foresight.platform.jobs.JobSlot;
import com.rfid3.foresight.platform.jobs.JobSlots;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;

/**
 * Ends the runs of processes that were killed, and forgets old ones. A run is dead when no process
 * holds a lease on a cycle; a slot is, when its lease ran out so long ago that nobody takes it
 * over.
 */
@ApplicationScoped
class RunUpkeep {
  private static final String JOB = "run_upkeep";
  private static final Duration EVERY = Duration.ofMinutes(10);
  private static final Duration LEASE = Duration.ofMinutes(2);
  // Runs say what a cycle covered, which joins over more than a year may ask.
  private static final Duration KEEP_RUNS = Duration.ofDays(400);
  private static final Duration KEEP_JOBS = Duration.ofDays(90);
  private static final String END_RUNS =
      """
      UPDATE feature_run SET status = 'abandoned', finished_at = UTC_TIMESTAMP(6)
      WHERE status = 'running' AND started_at < UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE
        AND NOT EXISTS (SELECT 1 FROM job_run j
                        WHERE j.job LIKE 'realtime\\_feature\\_updates%' AND j.status = 'running'
                          AND j.lease_until > UTC_TIMESTAMP(6))
      """;
  // A backfill is taken up again however long ago its process died.
  private static final String END_JOBS =
      """
      UPDATE job_run SET status = 'failed', finished_at = UTC_TIMESTAMP(6),
        outcome = '{"failure":"Abandoned"}'
      WHERE service = ? AND status = 'running' AND job NOT LIKE 'backfill:%'
        AND lease_until < UTC_TIMESTAMP(6) - INTERVAL 10 MINUTE
      """;
  // A portion at a time; a year's worth goes within hours, and no transaction is long.
  private static final String FORGET_RUNS =
      "DELETE FROM feature_run WHERE started_at < ? ORDER BY started_at LIMIT 2000";
  private static final String FORGET_JOBS =
      "DELETE FROM job_run WHERE service = ? AND started_at < ? ORDER BY started_at LIMIT 2000";

  private final Pool pool;
  private final JobSlots slots;
  private final String service;
  private final Clock clock;

  RunUpkeep(Pool pool, JobSlots slots, JobSettings settings, Clock clock) {
    this.pool = pool;
    this.slots = slots;
    this.service = settings.service();
    this.clock = clock;
  }

  /** Runs the slot that is due, unless it was run, here or by another replica. */
  Uni<Void> runDue() {
    return slots
        .runOnce(JobSlot.regular(JOB, EVERY, clock.instant()), LEASE, claim -> tidy())
        .replaceWithVoid();
  }

  Uni<JsonObject> tidy() {
    JsonObject done = new JsonObject();
    return count(done, "runs_ended", END_RUNS, Tuple.tuple())
        .chain(() -> count(done, "jobs_ended", END_JOBS, Tuple.of(service)))
        .chain(() -> count(done, "runs_forgotten", FORGET_RUNS, Tuple.of(before(KEEP_RUNS))))
        .chain(
            () -> count(done, "jobs_forgotten", FORGET_JOBS, Tuple.of(service, before(KEEP_JOBS))))
        .replaceWith(done);
  }

  private Uni<Void> count(JsonObject done, String name, String sql, Tuple values) {
    return pool.preparedQuery(sql)
        .execute(values)
        .invoke(rows -> done.put(name, rows.rowCount()))
        .replaceWithVoid();
  }

  private LocalDateTime before(Duration kept) {
    return UtcColumn.of(clock.instant().minus(kept));
  }
}
