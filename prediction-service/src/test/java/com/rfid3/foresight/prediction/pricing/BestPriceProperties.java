package com.rfid3.foresight.prediction.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class BestPriceProperties {

  @Property
  void noPriceLeavesTheRailsOrGoesBelowCost(
      @ForAll @DoubleRange(min = 1, max = 500) double today,
      @ForAll @DoubleRange(min = -4, max = 1) double elasticity,
      @ForAll @DoubleRange(min = 0.01, max = 1) double sd,
      @ForAll @DoubleRange(min = 0, max = 0.99) double costShare) {
    var belief = new Pooled.Belief(elasticity, sd * sd);
    var choice = new BestPrice(today, costShare * today, belief).within(0.2);

    assertThat(choice.rate()).isBetween(0.8 * today - 0.005, 1.2 * today + 0.005);
    assertThat(choice.rate()).isGreaterThan(costShare * today);
    assertThat(choice.probability()).isBetween(0.0, 1.0);
    assertThat(choice.ratio()).isGreaterThanOrEqualTo(1);
  }

  @Example
  void whoeverHardlyMindsIsAskedMoreAndWhoeverMindsMuchLess() {
    assertThat(best(-0.3, 0)).isEqualTo(12);
    assertThat(best(-3, 0)).isEqualTo(8);
    // With a margin, 10 is the best where the elasticity is price over margin.
    assertThat(best(-2, 5)).isEqualTo(10);
    assertThat(new BestPrice(10, 0, new Pooled.Belief(-0.3, 0.01)).within(0.2).probability())
        .isGreaterThan(0.99);
  }

  @Example
  void aMonthOfFewUnitsIsLessSureToEarnMoreThanOneOfMany() {
    var price = new BestPrice(10, 0, new Pooled.Belief(-0.3, 0.0001));
    assertThat(price.earnsMore(12, 10)).isBetween(0.5, 0.75);
    assertThat(price.earnsMore(12, 400)).isGreaterThan(0.98);
    // Where units fall as the rate rises, it is as likely as not.
    var even = new BestPrice(10, 0, new Pooled.Belief(-1, 0.0001));
    assertThat(even.earnsMore(12, 400)).isCloseTo(0.5, within(0.01));
    // What is hardly known of the elasticity makes nothing sure, however many units there are.
    var vague = new BestPrice(10, 0, new Pooled.Belief(-0.3, 4));
    assertThat(vague.earnsMore(12, 1e6)).isLessThan(0.8);
  }

  private static double best(double elasticity, double cost) {
    return new BestPrice(10, cost, new Pooled.Belief(elasticity, 0.01)).within(0.2).rate();
  }
}
