package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * Demand of the next 30 days with its 80 % interval; {@code confidence} is the share of backtested
 * periods whose demand fell inside theirs; {@code trend} is increasing, stable or decreasing.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record DemandOutlook(
    double predictedDemand, double lower, double upper, double confidence, String trend) {}
