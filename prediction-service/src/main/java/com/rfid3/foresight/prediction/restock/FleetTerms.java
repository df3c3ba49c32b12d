package com.rfid3.foresight.prediction.restock;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.prediction.planning.PlanningInputs;
import com.rfid3.foresight.prediction.planning.ServiceLevel;
import com.rfid3.foresight.prediction.planning.UnitCost;

/**
 * The service level that a fleet is held to.
 *
 * @param serviceLevel probability that the fleet lasts for a month, 0.5 to 0.999
 * @param from who says so: {@code planner}, {@code margin} (newsvendor) or {@code default}
 */
record FleetTerms(double serviceLevel, String from) {
  private static final double USUAL_HOLDING = 0.25;
  private static final double MONTHS = 12;
  private static final double LOWEST = 0.5;
  private static final double HIGHEST = 0.999;

  /**
   * The planners' level; where they stated costs only, the newsvendor's: what a rental turned away
   * loses, against a month of holding one unit too many.
   */
  static FleetTerms of(ClassState state, double meanDays, PlanningInputs planning, double usual) {
    var stated = planning.find(ServiceLevel.class, state.rentalClass(), state.category());
    if (stated.isPresent()) {
      return new FleetTerms(stated.get().serviceLevel(), "planner");
    }
    return planning
        .find(UnitCost.class, state.rentalClass(), state.category())
        .filter(cost -> margin(state, meanDays, cost) > 0 && cost.unitCost() > 0)
        .map(cost -> new FleetTerms(critical(state, meanDays, cost), "margin"))
        .orElseGet(() -> new FleetTerms(usual, "default"));
  }

  private static double critical(ClassState state, double meanDays, UnitCost cost) {
    double share = cost.holdingShareYear() == null ? USUAL_HOLDING : cost.holdingShareYear();
    double over = cost.unitCost() * share / MONTHS;
    double under = margin(state, meanDays, cost);
    return Math.clamp(StockingRules.criticalRatio(under, over), LOWEST, HIGHEST);
  }

  private static double margin(ClassState state, double meanDays, UnitCost cost) {
    double rate = state.dailyRate() == null ? 0 : state.dailyRate();
    return rate * meanDays - (cost.rentalCost() == null ? 0 : cost.rentalCost());
  }
}
