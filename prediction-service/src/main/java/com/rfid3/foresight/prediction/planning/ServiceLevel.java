package com.rfid3.foresight.prediction.planning;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.platform.web.Parameters;

/** Probability with which nobody is to be turned away. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ServiceLevel(Double serviceLevel) implements PlanningValue {
  private static final double[] BOUNDS = {0.5, 0.999};

  @Override
  public void check(String at, Parameters parameters) {
    PlanningValue.bounded(parameters, at + "service_level", serviceLevel, BOUNDS);
  }
}
