package com.rfid3.foresight.featurestore.sql;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Instants in DATETIME columns, which hold UTC in the suite's own tables. */
public final class UtcColumn {
  private UtcColumn() {}

  public static LocalDateTime of(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  public static Instant read(LocalDateTime column) {
    return column.toInstant(ZoneOffset.UTC);
  }
}
