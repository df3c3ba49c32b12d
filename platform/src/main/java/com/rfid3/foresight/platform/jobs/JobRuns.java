package com.rfid3.foresight.platform.jobs;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * The table {@code job_run}: claims by unique insert, leases by the database's clock, outcomes kept
 * as history.
 */
@ApplicationScoped
class JobRuns {
  private static final String INSERT =
      """
      INSERT IGNORE INTO job_run
        (job, slot, service, owner, fencing_token, lease_until, status, started_at)
      VALUES (?, ?, ?, ?, 1, UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND, 'running', UTC_TIMESTAMP(6))
      """;
  private static final String TAKE_OVER =
      """
      UPDATE job_run
         SET owner = ?, fencing_token = fencing_token + 1, started_at = UTC_TIMESTAMP(6),
             lease_until = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND
       WHERE job = ? AND slot = ? AND status = 'running' AND lease_until < UTC_TIMESTAMP(6)
      """;
  private static final String TOKEN =
      "SELECT fencing_token FROM job_run WHERE job = ? AND slot = ? AND owner = ?";
  private static final String RENEW =
      """
      UPDATE job_run SET lease_until = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND
       WHERE job = ? AND slot = ? AND fencing_token = ? AND status = 'running'
      """;
  private static final String FINISH =
      """
      UPDATE job_run SET status = ?, outcome = ?, finished_at = UTC_TIMESTAMP(6)
       WHERE job = ? AND slot = ? AND fencing_token = ? AND status = 'running'
      """;

  private final Pool pool;
  private final String service;

  JobRuns(Pool pool, JobSettings settings) {
    this.pool = pool;
    this.service = settings.service();
  }

  Uni<Optional<JobClaim>> claim(JobSlot slot, Duration lease) {
    String owner = UUID.randomUUID().toString();
    return run(INSERT, Tuple.of(slot.job(), at(slot), service, owner, micros(lease)))
        .chain(
            inserted ->
                inserted.rowCount() == 1
                    ? Uni.createFrom().item(Optional.of(new JobClaim(slot, owner, 1)))
                    : takeOver(slot, owner, lease));
  }

  Uni<Boolean> renew(JobClaim claim, Duration lease) {
    JobSlot slot = claim.slot();
    return run(RENEW, Tuple.of(micros(lease), slot.job(), at(slot), claim.fencingToken()))
        .map(renewed -> renewed.rowCount() == 1);
  }

  Uni<Void> finish(JobClaim claim, String status, JsonObject outcome) {
    JobSlot slot = claim.slot();
    return run(
            FINISH, Tuple.of(status, outcome.encode(), slot.job(), at(slot), claim.fencingToken()))
        .replaceWithVoid();
  }

  /** The status of a slot's row; empty where there is none. */
  Uni<Optional<String>> status(JobSlot slot) {
    return run(
            "SELECT status FROM job_run WHERE job = ? AND slot = ?", Tuple.of(slot.job(), at(slot)))
        .map(rows -> rows.stream().findFirst().map(row -> row.getString("status")));
  }

  private Uni<Optional<JobClaim>> takeOver(JobSlot slot, String owner, Duration lease) {
    return run(TAKE_OVER, Tuple.of(owner, micros(lease), slot.job(), at(slot)))
        .chain(
            taken ->
                taken.rowCount() == 1
                    ? run(TOKEN, Tuple.of(slot.job(), at(slot), owner))
                        .map(rows -> rows.iterator().next().getLong(0))
                        .map(token -> Optional.of(new JobClaim(slot, owner, token)))
                    : Uni.createFrom().item(Optional.empty()));
  }

  private Uni<RowSet<Row>> run(String sql, Tuple values) {
    return pool.preparedQuery(sql).execute(values);
  }

  private static LocalDateTime at(JobSlot slot) {
    return LocalDateTime.ofInstant(slot.slot(), ZoneOffset.UTC);
  }

  private static long micros(Duration lease) {
    return lease.toNanos() / 1000;
  }
}
