package com.rfid3.foresight.legacyinventory.scan;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One row of {@code id_transactions}. The id changes with every reload and identifies nothing but
 * the position of the row in this generation of the table.
 *
 * @param scannedAt local time of the shop
 * @param contract contract number, empty where there is none
 * @param damage names of the damage flags that are set
 */
public record LegacyScan(
    long id,
    String tagId,
    String scanType,
    LocalDateTime scannedAt,
    String contract,
    Observation seen,
    List<String> damage,
    Optional<Boolean> serviceRequired,
    Optional<Instant> createdAt) {

  /** What the scanner noted about the item; empty strings where the row holds nothing. */
  public record Observation(
      String status,
      String quality,
      String binLocation,
      String rentalClass,
      String commonName,
      String scannedBy,
      String placeOfRepair) {}
}
