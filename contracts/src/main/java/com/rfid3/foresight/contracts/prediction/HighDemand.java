package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A category whose demand is expected to rise: by how many units over the last 30 days, and how
 * sure that is (0 to 1).
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record HighDemand(String itemCategory, double predictedIncrease, double confidence) {}
