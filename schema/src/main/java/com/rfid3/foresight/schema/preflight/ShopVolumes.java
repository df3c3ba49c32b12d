package com.rfid3.foresight.schema.preflight;

/**
 * What the size of the suite's tables follows from.
 *
 * @param items tagged items
 * @param classes rental classes
 * @param scansPerMonth scans in the busiest month
 */
record ShopVolumes(long items, long classes, long scansPerMonth) {}
