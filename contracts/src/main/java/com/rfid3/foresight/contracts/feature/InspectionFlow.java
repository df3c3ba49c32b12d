package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/**
 * One customer rental as a time to inspection or laundry.
 *
 * @param endedAt the scan that told; where censored, the sale or the end of watching
 * @param days from rental to {@code endedAt}, at least 0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record InspectionFlow(
    String tagId,
    String rentalClass,
    String category,
    String contractNumber,
    Instant rentedAt,
    FlowOutcome outcome,
    Instant endedAt,
    double days) {}
