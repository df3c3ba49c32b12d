package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * Asks for features of at most 500 entities of one kind.
 *
 * @param features names, pinned as {@code name@version} or not; all of the kind where absent
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record FeatureQuery(String entityKind, List<String> entities, List<String> features) {}
