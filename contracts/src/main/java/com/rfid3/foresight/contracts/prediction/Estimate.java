package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;

/**
 * The predicted value with its interval. All null when data are insufficient. {@code intervalLevel}
 * is the nominal coverage, between 0 and 1.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Estimate(
    Double predictedValue,
    String unit,
    int horizonDays,
    LocalDate targetDate,
    Double confidenceLower,
    Double confidenceUpper,
    Double intervalLevel) {}
