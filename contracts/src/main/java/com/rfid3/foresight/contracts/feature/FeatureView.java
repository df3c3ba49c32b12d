package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A feature as it is declared.
 *
 * @param windowDays length of the window that is counted over; absent where there is none
 * @param min smallest possible value; {@code max} is absent where there is no upper bound
 * @param ttlSeconds age past which a value that no cycle confirmed is expired
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeatureView(
    String name,
    int version,
    EntityKind entityKind,
    Integer windowDays,
    String computation,
    String unit,
    double min,
    Double max,
    long ttlSeconds,
    String description) {}
