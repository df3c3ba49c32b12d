package com.rfid3.foresight.localstack.shop.jdbc;

import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.history.Scan;
import com.rfid3.foresight.localstack.shop.history.ScanType;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** {@code id_transactions}. */
final class ScanTable {

  private ScanTable() {}

  static MultiRowInsert<Scan> insert(Connection connection) {
    return new MultiRowInsert<>(
        connection,
        "id_transactions",
        List.of(
            Column.text("contract_number", Scan::contract),
            Column.of("tag_id", Scan::tag),
            Column.of("scan_type", scan -> scan.type().spelling()),
            Column.of("scan_date", Scan::at),
            Column.text("client_name", Scan::client),
            Column.of("common_name", scan -> scan.rentalClass().name()),
            Column.text("bin_location", Scan::bin),
            Column.of("status", Scan::status),
            Column.of("scan_by", Scan::by),
            Column.text("location_of_repair", Scan::repair),
            Column.of("quality", Scan::quality),
            new Column<>("dirty_or_mud", ScanTable::flag),
            new Column<>("rip_or_tear", ScanTable::flag),
            new Column<>("service_required", scan -> flag(scan).map(no -> scan.serviceRequired())),
            new Column<>("date_created", ScanTable::created),
            new Column<>("date_updated", ScanTable::created),
            Column.of("rental_class_num", scan -> scan.rentalClass().rentalClassNum())));
  }

  /** Flags are filled on returns and touches, and almost never true. */
  private static Optional<Boolean> flag(Scan scan) {
    return scan.type() == ScanType.RENTAL ? Optional.empty() : Optional.of(false);
  }

  /** The vendor's service stamps in UTC, a few seconds later. */
  private static Optional<LocalDateTime> created(Scan scan) {
    return Optional.of(scan)
        .filter(Scan::dated)
        .map(s -> s.at().atZone(ShopPlan.ZONE).withZoneSameInstant(ZoneOffset.UTC))
        .map(utc -> utc.toLocalDateTime().plusSeconds(7));
  }
}
