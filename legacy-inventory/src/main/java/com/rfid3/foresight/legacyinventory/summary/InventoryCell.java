package com.rfid3.foresight.legacyinventory.summary;

/**
 * How many items share these values. A value the legacy system does not have is empty, never null,
 * except that the category of an unmapped class is {@code unknown}.
 */
public record InventoryCell(
    String homeStore,
    String currentStore,
    String identifierType,
    String category,
    String status,
    String quality,
    String bin,
    long items) {

  InventoryCell withItems(long other) {
    return new InventoryCell(
        homeStore, currentStore, identifierType, category, status, quality, bin, other);
  }
}
