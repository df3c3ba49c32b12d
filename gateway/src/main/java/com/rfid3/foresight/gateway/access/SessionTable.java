package com.rfid3.foresight.gateway.access;

import com.rfid3.foresight.platform.identity.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** The sessions of browsers, in the database so that every replica knows them. */
@ApplicationScoped
class SessionTable {
  private static final String INSERT =
      """
      INSERT INTO web_session
        (token_hash, id, caller, role, store, segment, scopes, key_id, created_at, expires_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  // A session ends with its key, whose role and store may have been narrowed by a new key only.
  private static final String FIND =
      """
      SELECT s.id, s.caller, s.role, s.store, s.segment, s.scopes
      FROM web_session s LEFT JOIN access_key k ON k.id = s.key_id
      WHERE s.token_hash = ? AND s.expires_at > ?
        AND (s.key_id IS NULL
             OR (k.id IS NOT NULL AND k.revoked_at IS NULL
                 AND (k.expires_at IS NULL OR k.expires_at > ?)))
      """;
  private static final String DELETE = "DELETE FROM web_session WHERE token_hash = ?";
  private static final String PURGE = "DELETE FROM web_session WHERE expires_at < ? LIMIT 500";

  private final Pool pool;

  SessionTable(Pool pool) {
    this.pool = pool;
  }

  /** A session as it is kept; {@code keyId} is null where no key opened it. */
  record Kept(String tokenHash, Pass pass, String keyId, Instant from, Instant until) {}

  Uni<Void> add(Kept session) {
    Visitor visitor = session.pass().visitor();
    Tuple row =
        Tuple.tuple()
            .addString(session.tokenHash())
            .addString(visitor.session())
            .addString(visitor.caller().id())
            .addString(visitor.caller().role().wire())
            .addString(visitor.caller().store())
            .addString(visitor.segment())
            .addString(String.join(",", session.pass().scopes()))
            .addString(session.keyId())
            .addLocalDateTime(utc(session.from()))
            .addLocalDateTime(utc(session.until()));
    return pool.preparedQuery(INSERT).execute(row).replaceWithVoid();
  }

  /** Who a token belongs to, without the token's own consequences. */
  Uni<Optional<Member>> find(String tokenHash, Instant now) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(tokenHash, utc(now), utc(now)))
        .map(
            rows -> {
              var found = rows.iterator();
              return found.hasNext() ? Optional.of(member(found.next())) : Optional.empty();
            });
  }

  record Member(Visitor visitor, Set<String> scopes) {}

  Uni<Void> remove(String tokenHash) {
    return pool.preparedQuery(DELETE).execute(Tuple.of(tokenHash)).replaceWithVoid();
  }

  Uni<Void> purge(Instant now) {
    return pool.preparedQuery(PURGE).execute(Tuple.of(utc(now))).replaceWithVoid();
  }

  private static Member member(Row row) {
    Caller caller =
        new Caller(row.getString("caller"), AccessKeyTable.role(row), row.getString("store"));
    Visitor visitor = new Visitor(caller, row.getString("segment"), row.getString("id"));
    return new Member(visitor, AccessKeyTable.scopes(row));
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
