package com.rfid3.foresight.legacyinventory.alert;

/**
 * What a legacy alert is about. Unknown parts are empty. {@code rentalClass} and {@code store} fall
 * back to the item's own where the alert row has none.
 */
public record LegacySubject(
    String tagId,
    String rentalClass,
    String commonName,
    String category,
    String subcategory,
    String store) {}
