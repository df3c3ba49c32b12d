package com.rfid3.foresight.contracts.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;

/**
 * A silence as a person words it. {@code purpose} is {@code silence} or {@code maintenance}; {@code
 * repeatDays} has it hold again every so many days until {@code repeatsUntil}.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SilenceDraft(
    String purpose,
    List<AlertMatcher> matchers,
    String reason,
    String by,
    Instant startsAt,
    Instant endsAt,
    Integer repeatDays,
    Instant repeatsUntil) {}
