package com.rfid3.foresight.featurestore.ledger;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;

/** Scans of one tag for tests, in the shop's local time. */
public final class Scans {
  public static final ZoneId ZONE = ZoneId.of("America/Chicago");
  public static final String CLASS = "63131";

  private Scans() {}

  public static TagHistory history(LedgerScan... scans) {
    return new TagHistory(scans[0].tagId(), Arrays.asList(scans));
  }

  public static LedgerScan rental(String when, String contract) {
    return scan("Rental", when, contract, "On Rent");
  }

  public static LedgerScan back(String when, String status) {
    return scan("Return", when, "", status);
  }

  public static LedgerScan touch(String when, String status) {
    return scan("Touch Scan", when, "", status);
  }

  public static LedgerScan flagged(String when, String status, String fault) {
    LedgerScan plain = touch(when, status);
    return new LedgerScan(
        plain.tagId(),
        plain.scanType(),
        plain.scannedAt(),
        plain.at(),
        "",
        status,
        CLASS,
        "A",
        Set.of(fault),
        false);
  }

  public static LedgerScan scan(String type, String when, String contract, String status) {
    LocalDateTime at = LocalDateTime.parse(when.length() == 10 ? when + "T10:00:00" : when);
    return new LedgerScan(
        "E280",
        type,
        at,
        at.atZone(ZONE).toInstant(),
        contract,
        status,
        CLASS,
        "A",
        Set.of(),
        false);
  }

  public static LedgerScan ofClass(LedgerScan scan, String rentalClass) {
    return new LedgerScan(
        scan.tagId(),
        scan.scanType(),
        scan.scannedAt(),
        scan.at(),
        scan.contract(),
        scan.status(),
        rentalClass,
        scan.quality(),
        scan.faults(),
        scan.serviceRequired());
  }

  public static LedgerScan ofTag(LedgerScan scan, String tag) {
    return new LedgerScan(
        tag,
        scan.scanType(),
        scan.scannedAt(),
        scan.at(),
        scan.contract(),
        scan.status(),
        scan.rentalClass(),
        scan.quality(),
        scan.faults(),
        scan.serviceRequired());
  }

  public static LedgerScan graded(LedgerScan scan, String grade) {
    return new LedgerScan(
        scan.tagId(),
        scan.scanType(),
        scan.scannedAt(),
        scan.at(),
        scan.contract(),
        scan.status(),
        scan.rentalClass(),
        grade,
        scan.faults(),
        scan.serviceRequired());
  }
}
