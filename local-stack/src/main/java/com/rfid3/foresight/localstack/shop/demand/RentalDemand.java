package com.rfid3.foresight.localstack.shop.demand;

import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.catalog.RentalClass;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The true weekly rate of each class: base × season × occasions × trend × price^elasticity.
 *
 * <p>Units of a week are compound Poisson: a Poisson number of contract lines, each of one unit
 * plus a Poisson number, so that their mean is the rate and their variance larger.
 */
public final class RentalDemand {

  private static final double WEEKS_PER_YEAR = 52.18;

  private final ShopPlan plan;
  private final PriceHistory prices;

  /** The demand of a plan. */
  public RentalDemand(ShopPlan plan) {
    this.plan = plan;
    this.prices = new PriceHistory(plan);
  }

  /**
   * True mean units in the week that starts on the Monday.
   *
   * @return units per week of customers and consumption, laundry and tests excluded; not negative
   */
  public double rate(RentalClass rentalClass, LocalDate monday) {
    double elasticity = rentalClass.category().price().elasticity();
    return rentalClass.baseRate()
        * rentalClass.category().season().factor(monday)
        * Occasion.factor(rentalClass.category(), monday)
        * trend(rentalClass, monday)
        * Math.pow(prices.relative(rentalClass, monday), elasticity);
  }

  /** The day rate in dollars asked in a week. */
  public double dayRate(RentalClass rentalClass, LocalDate monday) {
    double rate = rentalClass.roundedPrice() * prices.relative(rentalClass, monday);
    return Math.round(rate * 100) / 100.0;
  }

  private double trend(RentalClass rentalClass, LocalDate monday) {
    double weeks = ChronoUnit.WEEKS.between(plan.lastMonday(), monday);
    return Math.exp(rentalClass.yearlyGrowth() * weeks / WEEKS_PER_YEAR);
  }
}
