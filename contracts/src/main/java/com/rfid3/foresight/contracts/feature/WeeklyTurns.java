package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;

/**
 * Turns of a rental class in one week: distinct (tag, contract) customer rentals. The week starts
 * on Monday in shop time; {@code complete} is false for a week that is not over or not wholly
 * covered by scans.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record WeeklyTurns(
    String rentalClass, String category, LocalDate weekStart, int units, boolean complete) {}
