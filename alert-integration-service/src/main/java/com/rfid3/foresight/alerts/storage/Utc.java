package com.rfid3.foresight.alerts.storage;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Between instants and the {@code DATETIME} columns of the suite, which hold UTC. */
public final class Utc {

  private Utc() {}

  /** The instant as a column holds it. */
  public static LocalDateTime of(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  /** The instant in this column; empty where it is NULL. */
  public static Optional<Instant> read(Row row, String column) {
    return Optional.ofNullable(row.getLocalDateTime(column))
        .map(time -> time.toInstant(ZoneOffset.UTC));
  }

  /** The instant in a column that is never NULL. */
  public static Instant needed(Row row, String column) {
    return read(row, column).orElseThrow();
  }
}
