package com.rfid3.foresight.prediction.cache;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.contracts.prediction.Prediction;
import java.time.Instant;
import java.util.List;

/** What is ready of one rental class; {@code taggedUnits} is 0 where its fleet is not known. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClassAnswer(
    String rentalClass, int taggedUnits, List<Prediction> predictions, Instant computedAt) {
  /** Its kind among the ready answers. */
  public static final String KIND = "class";
}
