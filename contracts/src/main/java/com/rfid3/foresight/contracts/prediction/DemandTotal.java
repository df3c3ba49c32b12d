package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** Total demand over 30 days with its interval, in units. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record DemandTotal(double value, double lower, double upper) {}
