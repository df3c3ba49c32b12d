package com.rfid3.foresight.legacyinventory.fleet;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One row of {@code id_item_master}; texts are empty where the row holds nothing.
 *
 * @param tagged whether it is an RFID item; a point-of-sale item has an item number instead
 * @param lastScannedAt local time of the shop
 * @param monitored whether people want predictions for it
 * @param prices as stored, for history
 */
public record FleetItem(
    String tagId,
    boolean tagged,
    String commonName,
    String rentalClass,
    String status,
    String quality,
    String binLocation,
    String lastContract,
    Optional<LocalDateTime> lastScannedAt,
    boolean monitored,
    Prices prices) {

  /** Prices in dollars and the rates object, as text; empty where there is none. */
  public record Prices(String sell, String retail, String rates) {}
}
