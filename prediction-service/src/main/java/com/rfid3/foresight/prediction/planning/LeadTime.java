package com.rfid3.foresight.prediction.planning;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.platform.web.Parameters;

/** Days from an order to the shelf, and days until the next order can be placed. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record LeadTime(Double leadTimeDays, Double reviewDays) implements PlanningValue {
  private static final double[] LEAD = {0, 365};
  private static final double[] REVIEW = {1, 180};

  @Override
  public void check(String at, Parameters parameters) {
    PlanningValue.bounded(parameters, at + "lead_time_days", leadTimeDays, LEAD);
    PlanningValue.bounded(parameters, at + "review_days", reviewDays, REVIEW);
  }

  /** Days that an order placed now must last. */
  public int protectionDays() {
    return (int) Math.ceil(leadTimeDays + reviewDays);
  }
}
