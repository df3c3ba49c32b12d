package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A feature as it is declared.
 *
 * @param windowDays length of the window that is counted over; absent where there is none
 * @param min smallest possible value; like {@code max} absent where there is no bound
 * @param ttlSeconds age past which a value that nothing confirmed is expired
 * @param available whether the shop's data give it; if not, it is missing until it is pushed
 * @param unavailableReason why not, absent where they do
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
    Double min,
    Double max,
    long ttlSeconds,
    String owner,
    FeatureSource source,
    String description,
    boolean available,
    String unavailableReason) {}
