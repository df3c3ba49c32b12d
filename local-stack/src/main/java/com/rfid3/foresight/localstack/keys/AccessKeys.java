package com.rfid3.foresight.localstack.keys;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of access keys, through a connection to the suite's database that may write it. */
public final class AccessKeys {
  private static final String INSERT =
      """
      INSERT IGNORE INTO access_key
        (id, name, key_hash, role, store, segment, scopes, created_at, expires_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String ROTATE =
      """
      UPDATE access_key SET previous_hash = key_hash, previous_until = ?, key_hash = ?
      WHERE id = ? AND revoked_at IS NULL
      """;
  private static final String REVOKE =
      "UPDATE access_key SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL";
  private static final String LIST =
      """
      SELECT id, name, role, store, segment, scopes, created_at, expires_at, revoked_at
      FROM access_key ORDER BY created_at, id
      """;

  private final Connection connection;
  private final Clock clock;

  public AccessKeys(Connection connection, Clock clock) {
    this.connection = connection;
    this.clock = clock;
  }

  /** A new key; its text is not seen again. */
  public KeyText create(KeyGrant grant) throws SQLException {
    var text = KeyText.fresh();
    store(text, grant);
    return text;
  }

  /** Makes this text a key, unless it is one already. */
  public void store(KeyText text, KeyGrant grant) throws SQLException {
    execute(
        INSERT,
        text.id(),
        grant.name(),
        text.hash(),
        grant.role(),
        grant.store(),
        grant.segment(),
        String.join(",", grant.scopes()),
        utc(clock.instant()),
        grant.expiresAt().map(AccessKeys::utc).orElse(null));
  }

  /** Another text for this key; the old one is good for the overlap. Empty where there is none. */
  public Optional<KeyText> rotate(String id, Duration overlap) throws SQLException {
    var text = KeyText.of(id);
    var changed = execute(ROTATE, utc(clock.instant().plus(overlap)), text.hash(), id);
    return changed == 0 ? Optional.empty() : Optional.of(text);
  }

  /** Ends this key and the sessions it opened; false where there is none that is good. */
  public boolean revoke(String id) throws SQLException {
    return execute(REVOKE, utc(clock.instant()), id) > 0;
  }

  public List<KeyLine> list() throws SQLException {
    try (var statement = connection.prepareStatement(LIST);
        var rows = statement.executeQuery()) {
      var lines = new ArrayList<KeyLine>();
      while (rows.next()) {
        lines.add(KeyLine.of(rows, clock.instant()));
      }
      return lines;
    }
  }

  private int execute(String sql, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  // Times are kept in UTC, whatever zone this machine or the session has.
  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  static Optional<Instant> instant(Timestamp stored) {
    return Optional.ofNullable(stored)
        .map(time -> time.toLocalDateTime().toInstant(ZoneOffset.UTC));
  }
}
