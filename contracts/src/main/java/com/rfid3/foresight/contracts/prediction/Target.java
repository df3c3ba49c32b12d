package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * The thing a prediction is about, by value: a tag id, a rental class number, a category name, a
 * store code, or {@code total}.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Target(TargetKind kind, String id) {}
