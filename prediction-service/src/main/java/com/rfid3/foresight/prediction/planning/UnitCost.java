package com.rfid3.foresight.prediction.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.platform.web.Parameters;

/**
 * What a unit costs in dollars: to buy, to hold for a year as a share of that, and to serve one
 * rental. The last two may be left out.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitCost(Double unitCost, Double holdingShareYear, Double rentalCost)
    implements PlanningValue {
  private static final double[] DOLLARS = {0, 1_000_000};
  private static final double[] SHARE = {0, 2};

  @Override
  public void check(String at, Parameters parameters) {
    PlanningValue.bounded(parameters, at + "unit_cost", unitCost, DOLLARS);
    if (holdingShareYear != null) {
      PlanningValue.bounded(parameters, at + "holding_share_year", holdingShareYear, SHARE);
    }
    if (rentalCost != null) {
      PlanningValue.bounded(parameters, at + "rental_cost", rentalCost, DOLLARS);
    }
  }
}
