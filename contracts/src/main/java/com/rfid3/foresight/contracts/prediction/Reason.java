package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * One feature behind a prediction: its value (a number or a word) and how much it moved the
 * predicted value, in the unit of that value.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Reason(String feature, Object value, double effect) {}
