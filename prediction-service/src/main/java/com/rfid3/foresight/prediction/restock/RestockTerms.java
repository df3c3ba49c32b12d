package com.rfid3.foresight.prediction.restock;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.prediction.planning.LeadTime;
import com.rfid3.foresight.prediction.planning.PlanningInputs;
import com.rfid3.foresight.prediction.planning.ServiceLevel;
import com.rfid3.foresight.prediction.planning.UnitCost;
import java.util.Optional;

/**
 * The terms that a class is ordered under.
 *
 * @param days lead time plus review period: how long an order placed now must last
 * @param serviceLevel probability with which the shelf is to last so long, 0.5 to 0.999
 * @param from who says so: {@code planner}, {@code margin} (newsvendor) or {@code default}
 */
public record RestockTerms(int days, double serviceLevel, String from) {
  private static final double USUAL_HOLDING = 0.25;
  private static final double LOWEST = 0.5;
  private static final double HIGHEST = 0.999;
  private static final double YEAR = 365;

  /** Terms where planners said nothing. */
  record Usual(int leadDays, int reviewDays, double serviceLevel) {
    static Usual from(RestockSettings settings) {
      return new Usual(settings.leadTimeDays(), settings.reviewDays(), settings.serviceLevel());
    }
  }

  /**
   * The planners' terms of a class, the usual ones where they said nothing. Where a margin is known
   * and no service level is stated, it is the newsvendor's critical ratio: margin lost per unit
   * short against the cost of holding one too many until the next review.
   */
  static RestockTerms of(ClassState state, PlanningInputs planning, Usual usual) {
    Optional<LeadTime> lead = planning.find(LeadTime.class, state.rentalClass(), state.category());
    int days = lead.map(LeadTime::protectionDays).orElse(usual.leadDays + usual.reviewDays);
    Optional<ServiceLevel> stated =
        planning.find(ServiceLevel.class, state.rentalClass(), state.category());
    if (stated.isPresent()) {
      return new RestockTerms(days, stated.get().serviceLevel(), "planner");
    }
    double review = lead.map(LeadTime::reviewDays).orElse((double) usual.reviewDays);
    return planning
        .find(UnitCost.class, state.rentalClass(), state.category())
        .filter(cost -> state.retailPrice() != null && state.retailPrice() > cost.unitCost())
        .map(cost -> new RestockTerms(days, critical(state, cost, review), "margin"))
        .orElseGet(() -> new RestockTerms(days, usual.serviceLevel, "default"));
  }

  private static double critical(ClassState state, UnitCost cost, double reviewDays) {
    double share = cost.holdingShareYear() == null ? USUAL_HOLDING : cost.holdingShareYear();
    double over = cost.unitCost() * share * Math.max(1, reviewDays) / YEAR;
    double under = state.retailPrice() - cost.unitCost();
    return Math.clamp(under / (under + over), LOWEST, HIGHEST);
  }
}
