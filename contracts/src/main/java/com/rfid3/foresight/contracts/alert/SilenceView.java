package com.rfid3.foresight.contracts.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;

/** A silence that is kept. {@code state} is {@code pending}, {@code active} or {@code expired}. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SilenceView(
    long id,
    String name,
    String purpose,
    String state,
    List<AlertMatcher> matchers,
    String author,
    String reason,
    Instant startsAt,
    Instant endsAt,
    Integer repeatDays,
    Instant repeatsUntil,
    Instant updatedAt) {}
