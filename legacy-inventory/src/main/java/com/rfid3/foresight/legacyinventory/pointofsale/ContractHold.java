package com.rfid3.foresight.legacyinventory.pointofsale;

import java.time.LocalDate;

/**
 * Units of one item number that a contract holds from a day on, before another, shop time.
 *
 * @param store as the point of sale writes it
 * @param stage {@code RESERVED} or {@code OPEN}
 */
public record ContractHold(
    String itemNumber,
    String store,
    ContractStage stage,
    LocalDate from,
    LocalDate until,
    int units) {}
