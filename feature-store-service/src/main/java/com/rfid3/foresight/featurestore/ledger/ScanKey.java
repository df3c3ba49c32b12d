package com.rfid3.foresight.featurestore.ledger;

import com.rfid3.foresight.legacyinventory.scan.LegacyScan;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDateTime;

/** The natural key of a scan, in the form that all its spellings share. */
record ScanKey(String tag, String type, LocalDateTime scannedAt, String contract) {

  static ScanKey of(LegacyScan scan) {
    return new ScanKey(
        Spelling.fold(scan.tagId()),
        Spelling.fold(scan.scanType()),
        scan.scannedAt(),
        Spelling.fold(scan.contract()));
  }

  static ScanKey of(Row row) {
    return new ScanKey(
        Spelling.fold(row.getString("tag_id")),
        Spelling.fold(row.getString("scan_type")),
        row.getLocalDateTime("scan_date"),
        Spelling.fold(row.getString("contract_number")));
  }
}
