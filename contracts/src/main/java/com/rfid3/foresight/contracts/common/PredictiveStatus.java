package com.rfid3.foresight.contracts.common;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;

/**
 * State of the predictive side of an answer: the most degraded of its enabled parts, {@code off}
 * only when all are off.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PredictiveStatus(
    PartState state,
    DegradedReason reason,
    Long ageMs,
    long flagsRevision,
    Map<String, PartStatus> parts) {}
