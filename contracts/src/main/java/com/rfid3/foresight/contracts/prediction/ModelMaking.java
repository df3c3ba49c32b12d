package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;

/**
 * How a model was made, so that it can be made again: SHA-256 of the records, seed, parameters, the
 * importance of each feature, and how long it took. Null where a model has no such thing.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelMaking(
    String dataHash,
    Long seed,
    Map<String, Object> parameters,
    Map<String, Double> importance,
    Long durationMs) {

  /** A model of which only its records are told. */
  public static ModelMaking of(String dataHash) {
    return new ModelMaking(dataHash, null, null, null, null);
  }
}
