package com.rfid3.foresight.localstack.shop.demand;

import com.rfid3.foresight.localstack.shop.Dice;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.catalog.RentalClass;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Price rates over time: constant, or in the three-year history steps of a quarter within ±25 % of
 * today's rate, drawn without regard to demand so that the elasticity can be identified.
 */
final class PriceHistory {

  private static final int WEEKS_PER_STEP = 13;
  private static final LocalDate FIRST_STEP = LocalDate.of(2000, 1, 3);

  private final ShopPlan plan;

  PriceHistory(ShopPlan plan) {
    this.plan = plan;
  }

  /** The rate of a week as a multiple of the rate at the end of the history. */
  double relative(RentalClass rentalClass, LocalDate monday) {
    if (!plan.history().pricesVary()) {
      return 1;
    }
    long step = step(rentalClass, monday);
    return step >= step(rentalClass, plan.lastMonday()) ? 1 : draw(rentalClass, step);
  }

  private double draw(RentalClass rentalClass, long step) {
    long stream = rentalClass.index() * 100_000L + step;
    double factor = Dice.of(plan.seed(), "price", stream).uniform(0.75, 1.25);
    return Math.round(factor * 100) / 100.0;
  }

  /** Classes change their rates in different weeks. */
  private static long step(RentalClass rentalClass, LocalDate monday) {
    long week = ChronoUnit.WEEKS.between(FIRST_STEP, monday);
    return (week + rentalClass.index() % WEEKS_PER_STEP) / WEEKS_PER_STEP;
  }
}
