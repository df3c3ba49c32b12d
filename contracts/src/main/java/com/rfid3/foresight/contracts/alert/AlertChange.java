package com.rfid3.foresight.contracts.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/**
 * One change in the history of an alert: {@code opened}, {@code closed}, {@code raised}, {@code
 * lowered}, {@code folded}, {@code unfolded} by the merge; {@code acknowledged}, {@code resolved},
 * {@code snoozed} by the person named in {@code actor}, where given {@code until} a moment; {@code
 * lapsed} when an acknowledgement ended by itself.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertChange(
    long id,
    Instant at,
    String what,
    String actor,
    String comment,
    Instant until,
    AlertSnapshot alert) {}
