package com.rfid3.foresight.contracts.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/** A message of the outbox: {@code waiting}, {@code delivered} or {@code dead} with its cause. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertDelivery(
    long id,
    String channel,
    String event,
    String status,
    int attempts,
    String cause,
    String idempotencyKey,
    Instant createdAt,
    Instant nextAttemptAt,
    Instant settledAt,
    Object payload) {}
