package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/**
 * One feature of an entity: value in its declared unit, when it was true, its age in milliseconds.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record FeatureValue(
    String name, Double value, Instant eventTime, Long ageMs, FeatureStatus status) {}
