package com.rfid3.foresight.schema.verification;

/**
 * A legacy table at a moment, without anything that the suite added.
 *
 * @param definition as {@code SHOW CREATE TABLE} says, without the next id
 * @param rows how many there are
 * @param checksum over all rows, whatever their order; {@code -} for what is not a table
 */
public record TableState(String definition, long rows, String checksum) {}
