package com.rfid3.foresight.prediction.pricing;

/**
 * What the weeks of a class in one store must hold before a slope is fitted to them.
 *
 * @param spread standard deviation of the log rates
 * @param sd standard error up to which an elasticity is told
 */
record Enough(int priceChanges, int weeks, int units, double spread, double sd) {
  /** As delivered. */
  static final Enough USUAL = new Enough(5, 78, 50, 0.05, 0.2);

  static Enough from(PricingSettings settings) {
    return new Enough(
        settings.minPriceChanges(),
        settings.minWeeks(),
        settings.minUnits(),
        settings.minSpread(),
        settings.maxStandardError());
  }
}
