package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * Demand of the next 30 days with its interval; {@code confidence} is the probability that it falls
 * inside; {@code trend} is increasing, stable or decreasing.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record DemandOutlook(
    double predictedDemand, double lower, double upper, double confidence, String trend) {}
