package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * The thing a prediction is about, by value: a tag id, a rental class number, a category name, a
 * store code, or {@code total}. {@code share} is the part of the value, between 0 and 1, that falls
 * to the item that was asked for where it inherits the prediction of its class.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Target(TargetKind kind, String id, Double share) {

  /** A target that was asked for by itself. */
  public Target(TargetKind kind, String id) {
    this(kind, id, null);
  }
}
