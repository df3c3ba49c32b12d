package com.rfid3.foresight.gateway.access;

import com.rfid3.foresight.platform.identity.Caller;
import com.rfid3.foresight.platform.identity.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The keys that operators have made; the gateway reads them only. */
@ApplicationScoped
class AccessKeyTable {
  private static final String FIND =
      """
      SELECT id, name, key_hash, previous_hash, previous_until, role, store, segment, scopes,
             expires_at, revoked_at
      FROM access_key WHERE id = ?
      """;

  private final Pool pool;

  AccessKeyTable(Pool pool) {
    this.pool = pool;
  }

  Uni<Optional<AccessKey>> find(String id) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(id))
        .map(
            rows -> {
              var found = rows.iterator();
              return found.hasNext() ? Optional.of(key(found.next())) : Optional.empty();
            });
  }

  private static AccessKey key(Row row) {
    return new AccessKey(
        new AccessKey.Holder(
            row.getString("id"),
            new Caller("key:" + row.getString("name"), role(row), row.getString("store")),
            row.getString("segment"),
            scopes(row)),
        new AccessKey.Hashes(
            row.getString("key_hash"),
            Optional.ofNullable(row.getString("previous_hash")),
            time(row, "previous_until")),
        time(row, "expires_at"),
        row.getLocalDateTime("revoked_at") != null);
  }

  static Role role(Row row) {
    return Role.named(row.getString("role")).orElse(Role.ANONYMOUS);
  }

  static Set<String> scopes(Row row) {
    return Arrays.stream(row.getString("scopes").split(",", -1))
        .filter(scope -> !scope.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<Instant> time(Row row, String column) {
    LocalDateTime stored = row.getLocalDateTime(column);
    return Optional.ofNullable(stored).map(time -> time.toInstant(ZoneOffset.UTC));
  }
}
