package com.rfid3.foresight.platform.idempotency;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Keys in the database, so that a repeat finds the first answer at any replica and after a restart.
 * A key is claimed by inserting its row; a claim whose holder died is taken over after its lease,
 * and the time it was made at fences the dead one's late answer out.
 */
@ApplicationScoped
public class IdempotencyKeys {
  private static final String CLAIM =
      """
      INSERT IGNORE INTO idempotency_key
        (caller, idem_key, request_hash, status, response, created_at, expires_at)
      VALUES (?, ?, ?, NULL, NULL, ?, ?)
      """;
  private static final String FIND =
      """
      SELECT request_hash, status, response, created_at, expires_at
      FROM idempotency_key WHERE caller = ? AND idem_key = ?
      """;
  private static final String TAKE_OVER =
      """
      UPDATE idempotency_key
      SET request_hash = ?, status = NULL, response = NULL, created_at = ?, expires_at = ?
      WHERE caller = ? AND idem_key = ? AND created_at = ?
      """;
  private static final String FINISH =
      """
      UPDATE idempotency_key SET status = ?, response = ?
      WHERE caller = ? AND idem_key = ? AND created_at = ? AND status IS NULL
      """;
  private static final String RELEASE =
      """
      DELETE FROM idempotency_key
      WHERE caller = ? AND idem_key = ? AND created_at = ? AND status IS NULL
      """;
  private static final String PURGE = "DELETE FROM idempotency_key WHERE expires_at < ? LIMIT 1000";

  private final Pool pool;
  private final IdempotencySettings settings;
  private final Clock clock;

  IdempotencyKeys(Pool pool, IdempotencySettings settings, Clock clock) {
    this.pool = pool;
    this.settings = settings;
    this.clock = clock;
  }

  /** Claims a key, or says what has become of it. Fails while the database is away. */
  public Uni<Claim> claim(IdempotentRequest request) {
    Instant now = now();
    Tuple row =
        Tuple.of(
            request.caller(),
            request.key(),
            request.hash(),
            utc(now),
            utc(now.plus(settings.life())));
    return pool.preparedQuery(CLAIM)
        .execute(row)
        .chain(
            inserted ->
                inserted.rowCount() == 1
                    ? Uni.createFrom().item(new Claim.Fresh(request, now))
                    : judged(request, now));
  }

  /** Keeps the answer of a claim for repeats; nothing happens where the claim was taken over. */
  public Uni<Void> finish(Claim.Fresh claim, int status, String body) {
    IdempotentRequest request = claim.request();
    return pool.preparedQuery(FINISH)
        .execute(Tuple.of(status, body, request.caller(), request.key(), utc(claim.since())))
        .replaceWithVoid();
  }

  /** Gives a claim back under which nothing was done. */
  public Uni<Void> release(Claim.Fresh claim) {
    IdempotentRequest request = claim.request();
    return pool.preparedQuery(RELEASE)
        .execute(Tuple.of(request.caller(), request.key(), utc(claim.since())))
        .replaceWithVoid();
  }

  /** Removes what is too old to be repeated, a thousand rows at most. */
  public Uni<Integer> purge() {
    return pool.preparedQuery(PURGE).execute(Tuple.of(utc(now()))).map(rows -> rows.rowCount());
  }

  private Uni<Claim> judged(IdempotentRequest request, Instant now) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(request.caller(), request.key()))
        .chain(
            rows -> {
              var found = rows.iterator();
              // Given back between the two statements: the next repeat will find it free.
              return found.hasNext()
                  ? judged(request, now, found.next())
                  : Uni.createFrom().item(new Claim.Running());
            });
  }

  private Uni<Claim> judged(IdempotentRequest request, Instant now, Row row) {
    Integer status = row.getInteger("status");
    boolean forgotten = !instant(row, "expires_at").isAfter(now);
    boolean dead = !instant(row, "created_at").plus(settings.lease()).isAfter(now);
    boolean same = row.getString("request_hash").equals(request.hash());
    if (forgotten || (status == null && dead && same)) {
      return takeOver(request, now, row);
    }
    if (!same) {
      return Uni.createFrom().item(new Claim.Mismatch());
    }
    return Uni.createFrom()
        .item(
            status == null
                ? new Claim.Running()
                : new Claim.Done(status, row.getString("response")));
  }

  private Uni<Claim> takeOver(IdempotentRequest request, Instant now, Row row) {
    Tuple values =
        Tuple.of(
            request.hash(),
            utc(now),
            utc(now.plus(settings.life())),
            request.caller(),
            request.key());
    return pool.preparedQuery(TAKE_OVER)
        .execute(values.addLocalDateTime(row.getLocalDateTime("created_at")))
        .map(
            updated ->
                updated.rowCount() == 1 ? new Claim.Fresh(request, now) : new Claim.Running());
  }

  // As fine as the column keeps it, or a claim would not be found by its own time.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Instant instant(Row row, String column) {
    return row.getLocalDateTime(column).toInstant(ZoneOffset.UTC);
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
