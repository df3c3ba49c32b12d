package com.rfid3.foresight.legacyinventory.item;

/**
 * What the legacy system says of one item. The tag has its stored spelling; every other member is
 * null where the legacy system has nothing.
 */
public record LegacyItem(
    String tagId,
    String commonName,
    String rentalClass,
    String status,
    String quality,
    String binLocation) {}
