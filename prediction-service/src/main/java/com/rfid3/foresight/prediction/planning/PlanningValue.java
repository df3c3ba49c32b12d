package com.rfid3.foresight.prediction.planning;

import com.rfid3.foresight.platform.web.Parameters;

/** What a planner states of a class, a category or the whole shop. */
public sealed interface PlanningValue permits LeadTime, UnitCost, ServiceLevel, KnownEvent {

  /** Tells two statements on the same scope apart; empty where there can be only one. */
  default String told() {
    return "";
  }

  /** Refuses what cannot be, naming the member under {@code at}. */
  void check(String at, Parameters parameters);

  /** Refuses a number that is missing or out of bounds, both inclusive. */
  static void bounded(Parameters parameters, String member, Double value, double[] bounds) {
    if (value == null || !(value >= bounds[0] && value <= bounds[1])) {
      parameters.refuse(member, "must be a number from " + bounds[0] + " to " + bounds[1]);
    }
  }
}
