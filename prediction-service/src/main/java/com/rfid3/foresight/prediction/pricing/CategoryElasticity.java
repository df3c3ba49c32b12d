package com.rfid3.foresight.prediction.pricing;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import java.time.Instant;

/**
 * By how many percent a category's units change where its rates rise by one, with its interval.
 *
 * @param status {@code insufficient_data} where the rate did not help to tell later weeks
 * @param classes classes behind it
 * @param outOfTimeGain log-likelihood that the rate adds on later weeks, per class and store
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record CategoryElasticity(
    String category,
    PredictionStatus status,
    double elasticity,
    double lower,
    double upper,
    double intervalLevel,
    int classes,
    double outOfTimeGain,
    Instant computedAt) {}
