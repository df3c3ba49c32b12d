package com.rfid3.foresight.legacyinventory.scan;

/**
 * What the source table spans at one instant.
 *
 * @param rows all rows
 * @param rowsUpTo rows whose id is not above the id that was asked about
 * @param firstId smallest id, 0 for an empty table; a new one means a new generation of ids
 * @param lastId largest id, 0 for an empty table
 */
public record ScanExtent(long rows, long rowsUpTo, long firstId, long lastId) {}
