package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.contracts.common.Severity;
import java.time.LocalDate;

/**
 * An item likely to need service: probability (0 to 1) within the horizon, by when, what to do,
 * expected cost in dollars of leaving it.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record MaintenanceEntry(
    String itemId,
    String commonName,
    String category,
    double probability,
    LocalDate targetDate,
    String recommendedAction,
    Severity urgency,
    double expectedLoss) {}
