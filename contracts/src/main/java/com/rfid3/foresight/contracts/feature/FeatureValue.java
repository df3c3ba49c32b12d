package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/**
 * One feature of an entity: value in its declared unit, since when it has been true, and the
 * milliseconds since a cycle last confirmed it.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record FeatureValue(
    String name, Double value, Instant eventTime, Long ageMs, FeatureStatus status) {}
