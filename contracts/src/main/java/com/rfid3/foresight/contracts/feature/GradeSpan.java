package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/**
 * One item in one grade. A span without {@code nextGrade} is censored: the grade held when the item
 * was last graded, at {@code observedTo}, and nothing is known of it later.
 *
 * @param since first scan that gave the grade
 * @param observedTo last scan that gave it
 * @param changedAt first scan that gave another one; absent where the span is censored
 * @param steps grades lost by the change, negative after a repair; absent where censored
 * @param rentals customer turns from {@code since} to the change, or to {@code observedTo}
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GradeSpan(
    String tagId,
    String rentalClass,
    String category,
    String grade,
    Instant since,
    Instant observedTo,
    String nextGrade,
    Instant changedAt,
    Integer steps,
    int rentals,
    boolean censored) {}
