package com.rfid3.foresight.legacyinventory.prediction;

import java.util.Optional;

/**
 * An item in the spelling of the database, and the rental class that it is predicted with: its own
 * for a tagged item, its item number for a point-of-sale item.
 */
public record ClassMember(String tagId, Optional<String> rentalClass) {}
