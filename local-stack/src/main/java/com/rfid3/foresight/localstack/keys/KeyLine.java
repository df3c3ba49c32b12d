package com.rfid3.foresight.localstack.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** A key as it is listed, without anything secret. */
public record KeyLine(
    String id, String name, String role, String store, String scopes, String state) {

  static KeyLine of(ResultSet row, Instant now) throws SQLException {
    return new KeyLine(
        row.getString("id"),
        row.getString("name"),
        row.getString("role"),
        orAll(row.getString("store")),
        orAll(row.getString("scopes")),
        state(row, now));
  }

  private static String state(ResultSet row, Instant now) throws SQLException {
    if (row.getTimestamp("revoked_at") != null) {
      return "revoked";
    }
    return AccessKeys.instant(row.getTimestamp("expires_at"))
        .map(end -> end.isAfter(now) ? "good until " + end : "expired")
        .orElse("good");
  }

  private static String orAll(String text) {
    return text.isEmpty() ? "all" : text;
  }
}
