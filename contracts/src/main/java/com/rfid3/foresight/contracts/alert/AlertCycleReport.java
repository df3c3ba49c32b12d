package com.rfid3.foresight.contracts.alert;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/**
 * What one alert cycle did: whether this replica won the slot and wrote, what came of the polled
 * candidates, and how many legacy rows were linked to a prediction.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record AlertCycleReport(
    Instant slot, boolean wrote, AlertIntake intake, int linked, int merged) {}
