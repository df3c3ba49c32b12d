package com.rfid3.foresight.contracts.common;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;

/**
 * RFC 9457 problem details with the members legacy callers look for ({@code success}, {@code
 * error}). Never holds the text of an exception.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    ProblemCode code,
    boolean success,
    String error,
    String requestId,
    Instant timestamp,
    List<Violation> violations,
    String itemId) {}
