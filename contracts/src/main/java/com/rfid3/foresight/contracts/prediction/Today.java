package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.contracts.common.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The one list of a shop day, the most money at stake first: what runs short, what to service, what
 * to order, and what is said differently than the day before.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Today(
    LocalDate date,
    String store,
    List<Entry> entries,
    List<Change> changes,
    double moneyAtStake,
    Instant computedAt) {

  /** One thing to do. {@code kind} is {@code shortage}, {@code service} or {@code order}. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entry(
      String kind,
      Target target,
      String commonName,
      Severity urgency,
      String message,
      String recommendedAction,
      Double probability,
      Double expectedLoss,
      long predictionId,
      String lineageId) {}

  /** A statement that became more or less pressing. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Change(
      PredictionType predictionType,
      Target target,
      String commonName,
      Severity before,
      Severity now,
      String message,
      long predictionId) {}
}
