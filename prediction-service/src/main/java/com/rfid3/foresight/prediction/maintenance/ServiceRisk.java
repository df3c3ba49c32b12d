package com.rfid3.foresight.prediction.maintenance;

/**
 * Probability that an item is seen to need service within a time in which it is rented as a Poisson
 * process, each rental showing a need independently: needs are then a thinned Poisson process.
 */
public final class ServiceRisk {
  private ServiceRisk() {}

  /**
   * The probability, between 0 and 1.
   *
   * @param perRental probability that a rental shows a need, 0 to 1
   * @param rentals expected rentals within the time, at least 0
   * @param out whether the item is out now, so that one rental has yet to show its outcome
   */
  public static double within(double perRental, double rentals, boolean out) {
    double spared = Math.exp(-perRental * rentals) * (out ? 1 - perRental : 1);
    return 1 - spared;
  }

  /** Probability of at least one rental. */
  public static double rented(double rentals) {
    return -Math.expm1(-rentals);
  }
}
