package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * Features of many entities in columns.
 *
 * @param features names with versions, in the order of every list below
 * @param entities in the order asked
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record FeatureColumns(EntityKind entityKind, List<String> features, List<Entity> entities) {

  /**
   * One entity; one that nothing is known of has no source and no lists.
   *
   * @param values null where the status is not {@code present}
   * @param eventTimes epoch milliseconds since when each value has been true
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entity(
      String entity,
      String source,
      List<Double> values,
      List<Long> eventTimes,
      List<Long> ageMs,
      List<FeatureStatus> statuses) {}
}
