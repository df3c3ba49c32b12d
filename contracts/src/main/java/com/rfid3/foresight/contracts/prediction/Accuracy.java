package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * Measured accuracy beside its baseline on later data: metric name, both values, number of cases.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Accuracy(String metric, double value, double baseline, int n) {}
