package com.rfid3.foresight.benchmarks.accuracy;

/**
 * A shelf that is ordered for at the start of each week. An order is there a week later; what is
 * asked for and not there is lost.
 */
final class Shelf {
  private static final double WEEKS_OF_A_YEAR = 365.25 / 7;

  private double onHand;
  private double coming;
  private int reviews;
  private int lasted;
  private double heldUnitWeeks;
  private double lostUnits;

  /**
   * What units cost, in dollars.
   *
   * @param margin lost with a unit that is not there
   * @param heldYear of a unit held for a year
   */
  record Costs(double margin, double heldYear) {}

  /** A shelf that holds so many units. */
  Shelf(double units) {
    onHand = units;
  }

  /**
   * One week: what was ordered arrives, shelf and order are raised to a level, units are asked for.
   *
   * @param upTo the level
   * @param asked units asked for in the week
   * @param next units asked for in the next, until whose end the order must last
   */
  void week(double upTo, double asked, double next) {
    onHand += coming;
    coming = Math.max(0, upTo - onHand);
    reviews++;
    lasted += asked + next <= onHand + coming ? 1 : 0;
    double sold = Math.min(asked, onHand);
    onHand -= sold;
    lostUnits += asked - sold;
    heldUnitWeeks += onHand;
  }

  int reviews() {
    return reviews;
  }

  /** Reviews after which shelf and order lasted until the next order came. */
  int lasted() {
    return lasted;
  }

  /** Dollars that were lost or spent on holding. */
  double cost(Costs costs) {
    return lostUnits * costs.margin + heldUnitWeeks * costs.heldYear / WEEKS_OF_A_YEAR;
  }
}
