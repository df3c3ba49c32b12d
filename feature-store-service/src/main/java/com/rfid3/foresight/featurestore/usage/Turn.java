package com.rfid3.foresight.featurestore.usage;

import java.time.Instant;
import java.time.LocalDate;

/** One item on one customer contract, counted from the first scan that says so. */
public record Turn(
    String tagId, String rentalClass, String contract, Instant at, LocalDate shopDay) {}
