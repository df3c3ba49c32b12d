package com.rfid3.foresight.prediction.pricing;

import com.rfid3.foresight.prediction.survival.Normal;

/**
 * The rate that is expected to earn most within the rails and above cost, where units follow the
 * rate by a constant elasticity that is only believed to be near a value.
 *
 * @param today rate asked now, dollars
 * @param cost dollars that one rental day costs to serve, 0 where nobody said
 */
record BestPrice(double today, double cost, Pooled.Belief elasticity) {
  private static final int STEPS = 40;
  private static final double WORTH = 0.01;

  /** What rounding to cents may add to a share. */
  private static final double CENTS = 1e-9;

  /**
   * A rate with what it would earn against today's.
   *
   * @param ratio expected earnings over those at today's rate
   * @param probability that it earns more than today's
   */
  record Choice(double rate, double ratio, double probability) {}

  /**
   * The best rate; today's where no other is expected to earn at least a hundredth more.
   *
   * @param rail share by which it may differ from today's
   */
  Choice within(double rail) {
    Choice best = new Choice(today, 1, 0);
    for (int step = -STEPS; step <= STEPS; step++) {
      double rate = Math.round(100 * today * (1 + rail * step / STEPS)) / 100.0;
      boolean within = Math.abs(rate / today - 1) <= rail + CENTS && rate > cost && rate != today;
      if (within && ratio(rate) > best.ratio) {
        best = new Choice(rate, ratio(rate), probability(rate));
      }
    }
    return best.ratio >= 1 + WORTH ? best : keep(rail);
  }

  // Where today's is kept, what is claimed is that a step in either direction would not pay.
  private Choice keep(double rail) {
    double step = Math.min(rail, 0.05);
    double up = probability(today * (1 + step));
    double down = today * (1 - step) > cost ? probability(today * (1 - step)) : 0;
    return new Choice(today, 1, 1 - Math.max(up, down));
  }

  // Expected over the belief: a wide one makes far prices look better in the mean, as they may be.
  private double ratio(double rate) {
    double log = Math.log(rate / today);
    double units = Math.exp(elasticity.mean() * log + elasticity.variance() * log * log / 2);
    return margin(rate) * units;
  }

  private double probability(double rate) {
    double log = Math.log(rate / today);
    double needed = -Math.log(margin(rate)) / log;
    double z = (elasticity.mean() - needed) / elasticity.sd();
    return log > 0 ? Normal.upTo(z) : Normal.upTo(-z);
  }

  /**
   * The probability that a month at a rate earns more than today's is expected to: the elasticity
   * is known so well and no better, and units come as they come (Poisson; normal approximation).
   *
   * @param monthAhead units expected at today's rate, above 0
   */
  double earnsMore(double rate, double monthAhead) {
    double log = Math.log(rate / today);
    double spread = elasticity.variance() * log * log;
    double units = monthAhead * Math.exp(elasticity.mean() * log + spread / 2);
    double variance = units + units * units * Math.expm1(spread);
    double needed = monthAhead * today / rate;
    return Normal.upTo((units - needed) / Math.sqrt(variance));
  }

  private double margin(double rate) {
    return (rate - cost) / (today - cost);
  }
}
