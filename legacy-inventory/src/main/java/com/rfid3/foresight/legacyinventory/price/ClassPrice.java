package com.rfid3.foresight.legacyinventory.price;

import java.util.OptionalDouble;

/**
 * Prices of a rental class in dollars, where they are known.
 *
 * @param dailyRate price of 24 hours; never derived from a weekly or hourly rate
 */
public record ClassPrice(
    String rentalClass, OptionalDouble dailyRate, OptionalDouble retailPrice) {}
