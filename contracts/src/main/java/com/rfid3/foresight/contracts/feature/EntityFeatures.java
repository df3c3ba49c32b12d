package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * The online features of one entity, and where they were read from: {@code online} or {@code
 * offline}.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record EntityFeatures(
    String entityKind, String entity, List<FeatureValue> features, String source) {}
