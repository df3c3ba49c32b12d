package com.rfid3.foresight.featurestore.ledger;

import com.rfid3.foresight.featurestore.sql.UtcColumn;
import com.rfid3.foresight.legacyinventory.scan.LegacyScan;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a scan of the source becomes a row of the ledger, and a row a scan. */
final class LedgerRows {
  static final String READ_COLUMNS =
      "id, tag_id, scan_type, scan_date, scan_at_utc, contract_number, status, rental_class_num,"
          + " quality, damage_flags, service_required, first_seen_at, gone_at, details_since";
  static final List<String> WRITE_COLUMNS =
      List.of(
          "tag_id",
          "scan_type",
          "scan_date",
          "scan_at_utc",
          "contract_number",
          "status",
          "quality",
          "bin_location",
          "rental_class_num",
          "common_name",
          "scan_by",
          "location_of_repair",
          "service_required",
          "damage_flags",
          "source_created_at",
          "first_seen_at",
          "last_seen_at",
          "details_since");

  private LedgerRows() {}

  /** {@code correctedAt} is empty for a scan that is new, or says what it said before. */
  static List<Object> row(
      LegacyScan scan, ShopTime shop, Instant now, Optional<Instant> correctedAt) {
    var seen = scan.seen();
    LocalDateTime seenAt = UtcColumn.of(now);
    return Arrays.asList(
        scan.tagId(),
        scan.scanType(),
        scan.scannedAt(),
        UtcColumn.of(shop.instantOf(scan.scannedAt())),
        scan.contract(),
        seen.status(),
        seen.quality(),
        seen.binLocation(),
        seen.rentalClass(),
        seen.commonName(),
        seen.scannedBy(),
        seen.placeOfRepair(),
        scan.serviceRequired().orElse(null),
        String.join(",", scan.damage()),
        scan.createdAt().map(UtcColumn::of).orElse(null),
        seenAt,
        seenAt,
        correctedAt.map(UtcColumn::of).orElse(null));
  }

  static LedgerScan scan(Row row) {
    return new LedgerScan(
        row.getString("tag_id"),
        row.getString("scan_type"),
        row.getLocalDateTime("scan_date"),
        UtcColumn.read(row.getLocalDateTime("scan_at_utc")),
        row.getString("contract_number"),
        Objects.requireNonNullElse(row.getString("status"), ""),
        Objects.requireNonNullElse(row.getString("rental_class_num"), ""),
        Objects.requireNonNullElse(row.getString("quality"), ""),
        flags(row.getString("damage_flags")),
        isSet(row.getValue("service_required")));
  }

  static KnownScan known(Row row) {
    return new KnownScan(
        scan(row),
        since(row),
        Optional.ofNullable(row.getLocalDateTime("gone_at")).map(UtcColumn::read));
  }

  /** Since when the row has said what it says. */
  static Instant since(Row row) {
    LocalDateTime corrected = row.getLocalDateTime("details_since");
    return UtcColumn.read(corrected == null ? row.getLocalDateTime("first_seen_at") : corrected);
  }

  /** What a row said of its scan in an earlier version. */
  static LedgerScan earlier(LedgerScan now, Row version) {
    return new LedgerScan(
        now.tagId(),
        now.scanType(),
        now.scannedAt(),
        now.at(),
        now.contract(),
        Objects.requireNonNullElse(version.getString("status"), ""),
        Objects.requireNonNullElse(version.getString("rental_class_num"), ""),
        Objects.requireNonNullElse(version.getString("quality"), ""),
        flags(version.getString("damage_flags")),
        isSet(version.getValue("service_required")));
  }

  private static Set<String> flags(String joined) {
    return joined.isEmpty()
        ? Set.of()
        : Arrays.stream(joined.split(",", -1)).collect(Collectors.toUnmodifiableSet());
  }

  static boolean isSet(Object flag) {
    return flag instanceof Number number ? number.intValue() != 0 : Boolean.TRUE.equals(flag);
  }
}
