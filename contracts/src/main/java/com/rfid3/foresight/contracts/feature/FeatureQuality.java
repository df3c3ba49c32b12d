package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * How the values of one feature are spread over its entities.
 *
 * @param nullShare share of the entities known to have no value
 * @param missingShare share of the entities nothing is known of
 * @param distinct different values, counted up to 1,000
 * @param min smallest value; like {@code max} and {@code mean} absent where there is none
 * @param outOfRange values outside the declared range
 * @param psi population stability index against the pinned day; absent without one
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeatureQuality(
    EntityKind entityKind,
    String feature,
    int version,
    int entities,
    double nullShare,
    double missingShare,
    int distinct,
    Double min,
    Double max,
    Double mean,
    int outOfRange,
    Double psi) {}
