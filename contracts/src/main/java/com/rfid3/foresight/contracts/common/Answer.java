package com.rfid3.foresight.contracts.common;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/**
 * The envelope of every public answer. {@code timestamp} is when it was written, {@code requestId}
 * repeats the header {@code X-Request-Id}.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Answer<T>(
    boolean success, T data, Instant timestamp, String requestId, PredictiveStatus predictive) {}
