package com.rfid3.foresight.legacyinventory.alert;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When a legacy alert was raised, and how long its item has not been seen. {@code lastScan} is shop
 * local time, as the column holds it.
 */
public record LegacyAlertTimes(
    Optional<Instant> createdAt, Optional<LocalDateTime> lastScan, OptionalInt daysUnscanned) {}
