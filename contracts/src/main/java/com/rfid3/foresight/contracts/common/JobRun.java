package com.rfid3.foresight.contracts.common;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Map;

/**
 * One run of a scheduled job, as operators read it.
 *
 * @param slot the moment of the schedule that it stands for
 * @param status {@code running}, {@code succeeded}, {@code failed}, or {@code abandoned}: it says
 *     that it runs, and its lease is over
 * @param durationMs of a run that has ended
 * @param outcome what the job itself says of it
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobRun(
    String service,
    String job,
    Instant slot,
    String status,
    Instant startedAt,
    Instant finishedAt,
    Long durationMs,
    Map<String, Object> outcome) {}
