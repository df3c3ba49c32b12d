package com.rfid3.foresight.contracts.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/**
 * How a channel is doing: {@code up}, {@code failing} (then paused until the next try) or {@code
 * unused}, with the counts of its outbox.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertChannelStatus(
    String name,
    String type,
    String state,
    int failures,
    Instant pausedUntil,
    Instant lastSuccessAt,
    Instant lastFailureAt,
    String lastCause,
    int waiting,
    int delivered,
    int dead) {}
