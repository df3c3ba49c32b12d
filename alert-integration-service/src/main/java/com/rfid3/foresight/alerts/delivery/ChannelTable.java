package com.rfid3.foresight.alerts.delivery;

import com.rfid3.foresight.alerts.storage.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How each channel is doing, as all replicas found. */
@ApplicationScoped
public class ChannelTable {
  private static final String ALL =
      """
      SELECT name, failures, paused_until, last_success_at, last_failure_at, last_cause
        FROM alert_channel
      """;
  private static final String WELL =
      """
      INSERT INTO alert_channel (name, failures, last_success_at) VALUES (?, 0, ?)
      ON DUPLICATE KEY UPDATE failures = 0, paused_until = NULL,
        last_success_at = VALUES(last_success_at)
      """;
  private static final String ILL =
      """
      INSERT INTO alert_channel (name, failures, paused_until, last_failure_at, last_cause)
      VALUES (?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE failures = VALUES(failures), paused_until = VALUES(paused_until),
        last_failure_at = VALUES(last_failure_at), last_cause = VALUES(last_cause)
      """;
  private static final String COUNTS =
      "SELECT channel, status, COUNT(*) AS messages FROM alert_outbox GROUP BY channel, status";

  private final Pool pool;

  public ChannelTable(Pool pool) {
    this.pool = pool;
  }

  /** The health of a channel; {@code failures} in a row. */
  record Health(
      int failures,
      Optional<Instant> pausedUntil,
      Optional<Instant> lastSuccess,
      Optional<Instant> lastFailure,
      String cause) {
    static final Health UNUSED =
        new Health(0, Optional.empty(), Optional.empty(), Optional.empty(), "");

    boolean isPaused(Instant now) {
      return pausedUntil.map(until -> until.isAfter(now)).orElse(false);
    }
  }

  Uni<Map<String, Health>> all() {
    return pool.query(ALL)
        .execute()
        .map(
            rows -> {
              Map<String, Health> all = new HashMap<>();
              rows.forEach(row -> all.put(row.getString("name"), read(row)));
              return all;
            });
  }

  /** Messages by channel and state. */
  Uni<Map<String, Map<String, Integer>>> counts() {
    return pool.query(COUNTS)
        .execute()
        .map(
            rows -> {
              Map<String, Map<String, Integer>> counts = new HashMap<>();
              rows.forEach(
                  row ->
                      counts
                          .computeIfAbsent(row.getString("channel"), none -> new HashMap<>())
                          .put(row.getString("status"), row.getInteger("messages")));
              return counts;
            });
  }

  Uni<Void> isWell(String name, Instant now) {
    return pool.preparedQuery(WELL).execute(Tuple.of(name, Utc.of(now))).replaceWithVoid();
  }

  Uni<Void> isAway(String name, Health next) {
    return pool.preparedQuery(ILL)
        .execute(
            Tuple.of(
                name,
                next.failures(),
                next.pausedUntil().map(Utc::of).orElse(null),
                next.lastFailure().map(Utc::of).orElse(null),
                next.cause()))
        .replaceWithVoid();
  }

  private static Health read(Row row) {
    String cause = row.getString("last_cause");
    return new Health(
        row.getInteger("failures"),
        Utc.read(row, "paused_until"),
        Utc.read(row, "last_success_at"),
        Utc.read(row, "last_failure_at"),
        cause == null ? "" : cause);
  }
}
