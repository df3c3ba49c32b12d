package com.rfid3.foresight.prediction.maintenance;

/**
 * How the rate of needs per rental is taken, from the finest to the plainest.
 *
 * <p>The plainest is the baseline: if no finer one does better on later days, it is served under
 * its own name.
 */
enum RiskModel {
  /** Rate of the category, drawn to the shop's; rentals per unit of the class. */
  CATEGORY_RATE("category_rate"),
  /** One rate of needs for the shop; rentals per unit of the class. */
  SHOP_RATE("shop_rate"),
  /** One rate of needs and one of rentals for the shop. */
  SHOP_PREVALENCE("shop_prevalence");

  private final String wire;

  RiskModel(String wire) {
    this.wire = wire;
  }

  /** The name as tables and answers spell it. */
  String wire() {
    return wire;
  }
}
