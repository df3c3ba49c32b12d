package com.rfid3.foresight.legacyinventory.scan;

import io.vertx.mutiny.sqlclient.Row;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Columns of {@code id_transactions} that the suite reads, and how a row becomes a scan. */
final class ScanRows {
  private static final List<String> DAMAGE_FLAGS =
      List.of(
          "dirty_or_mud",
          "leaves",
          "oil",
          "mold",
          "stain",
          "oxidation",
          "rip_or_tear",
          "sewing_repair_needed",
          "grommet",
          "rope",
          "buckle",
          "wet");

  static final String COLUMNS =
      "id, tag_id, scan_type, scan_date, contract_number, status, quality, bin_location,"
          + " rental_class_num, common_name, scan_by, location_of_repair, service_required,"
          + " date_created, "
          + String.join(", ", DAMAGE_FLAGS);

  private ScanRows() {}

  static LegacyScan scan(Row row) {
    return new LegacyScan(
        row.getLong("id"),
        row.getString("tag_id"),
        row.getString("scan_type"),
        row.getLocalDateTime("scan_date"),
        text(row, "contract_number"),
        observation(row),
        DAMAGE_FLAGS.stream().filter(flag -> flag(row, flag).orElse(false)).toList(),
        flag(row, "service_required"),
        Optional.ofNullable(row.getLocalDateTime("date_created"))
            .map(created -> created.toInstant(ZoneOffset.UTC)));
  }

  private static LegacyScan.Observation observation(Row row) {
    return new LegacyScan.Observation(
        text(row, "status"),
        text(row, "quality"),
        text(row, "bin_location"),
        text(row, "rental_class_num"),
        text(row, "common_name"),
        text(row, "scan_by"),
        text(row, "location_of_repair"));
  }

  private static String text(Row row, String column) {
    return Objects.requireNonNullElse(row.getString(column), "");
  }

  /** TINYINT(1) arrives as a Boolean or as a number, depending on the server. */
  private static Optional<Boolean> flag(Row row, String column) {
    return Stream.ofNullable(row.getValue(column))
        .map(value -> value instanceof Number number ? number.intValue() != 0 : value.equals(true))
        .findFirst();
  }
}
