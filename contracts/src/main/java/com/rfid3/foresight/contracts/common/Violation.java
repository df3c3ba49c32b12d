package com.rfid3.foresight.contracts.common;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** One parameter or member that was refused, and why. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Violation(String field, String message) {}
