package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;

/**
 * All predictions that concern an item, those of its rental class included, and when the oldest of
 * them was computed.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ItemPredictions(
    String tagId, String rentalClass, List<Prediction> predictions, Instant computedAt) {}
