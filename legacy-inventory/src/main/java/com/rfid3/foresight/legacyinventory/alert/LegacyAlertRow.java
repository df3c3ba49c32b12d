package com.rfid3.foresight.legacyinventory.alert;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** One row of the legacy table, with nothing null in it. */
final class LegacyAlertRow {

  private LegacyAlertRow() {}

  static LegacyAlert read(Row row) {
    return new LegacyAlert(
        row.getLong("id"),
        LegacyAlertType.of(text(row, "alert_type")),
        LegacySeverity.of(text(row, "severity")),
        "acknowledged".equals(text(row, "status"))
            ? LegacyAlertStatus.ACKNOWLEDGED
            : LegacyAlertStatus.ACTIVE,
        subject(row),
        text(row, "suggested_action"),
        times(row));
  }

  private static LegacySubject subject(Row row) {
    return new LegacySubject(
        text(row, "tag_id"),
        text(row, "rental_class"),
        text(row, "common_name"),
        text(row, "category"),
        text(row, "subcategory"),
        text(row, "store"));
  }

  private static LegacyAlertTimes times(Row row) {
    Integer days = row.getInteger("days_since_last_scan");
    return new LegacyAlertTimes(
        created(row),
        Optional.ofNullable(row.getLocalDateTime("last_scan_date")),
        days == null ? OptionalInt.empty() : OptionalInt.of(days));
  }

  // A zero date, which relaxed servers keep, is epoch second 0 and as good as none.
  private static Optional<Instant> created(Row row) {
    return Optional.ofNullable(row.getLong("created_epoch"))
        .filter(seconds -> seconds > 0)
        .map(Instant::ofEpochSecond);
  }

  private static String text(Row row, String column) {
    String value = row.getString(column);
    return value == null ? "" : value;
  }
}
