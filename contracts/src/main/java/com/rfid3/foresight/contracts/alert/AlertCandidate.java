package com.rfid3.foresight.contracts.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import java.time.Instant;
import java.util.List;

/**
 * An alert as its source proposes it. {@code fingerprintOf} lists what makes it the same alert the
 * next time; {@code probability} is that of the adverse event within 30 days. {@code
 * predictionType} names the prediction it rests on, null for one that rests on none. {@code
 * resolved} says that it is over; without a word by {@code endsAt} it is over as well.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertCandidate(
    String source,
    String kind,
    PredictionType predictionType,
    List<String> fingerprintOf,
    String targetKind,
    String targetId,
    String itemId,
    String rentalClass,
    String category,
    String store,
    Severity severity,
    String message,
    String suggestedAction,
    Double probability,
    Double expectedLoss,
    Long predictionId,
    String lineageId,
    Instant observedAt,
    Boolean resolved,
    Instant endsAt) {

  /** A candidate that stands until it is no longer proposed. */
  public AlertCandidate(
      String source,
      String kind,
      PredictionType predictionType,
      List<String> fingerprintOf,
      String targetKind,
      String targetId,
      String itemId,
      String rentalClass,
      String category,
      String store,
      Severity severity,
      String message,
      String suggestedAction,
      Double probability,
      Double expectedLoss,
      Long predictionId,
      String lineageId,
      Instant observedAt) {
    this(
        source,
        kind,
        predictionType,
        fingerprintOf,
        targetKind,
        targetId,
        itemId,
        rentalClass,
        category,
        store,
        severity,
        message,
        suggestedAction,
        probability,
        expectedLoss,
        predictionId,
        lineageId,
        observedAt,
        null,
        null);
  }
}
