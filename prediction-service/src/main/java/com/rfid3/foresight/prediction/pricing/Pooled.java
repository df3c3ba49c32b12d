package com.rfid3.foresight.prediction.pricing;

import java.util.List;

/**
 * A normal belief on an elasticity, and how such beliefs are pooled: a random-effects mean whose
 * spread between members is by moments (DerSimonian and Laird 1986).
 */
record Pooled(double mean, double variance, double between) {
  /** Spread between members that is believed before any is seen: elasticities differ by a half. */
  private static final double BETWEEN = 0.25;

  /** A belief on one member. */
  record Belief(double mean, double variance) {
    double sd() {
      return Math.sqrt(variance);
    }

    /** Drawn to a wider belief. */
    Belief drawnTo(double wider, double widerVariance) {
      double own = 1 / variance;
      double other = 1 / widerVariance;
      return new Belief((own * mean + other * wider) / (own + other), 1 / (own + other));
    }
  }

  /** The mean of members, at least one. */
  static Pooled of(List<Belief> members) {
    double between = between(members);
    double weights = 0;
    double sum = 0;
    for (Belief each : members) {
      double weight = 1 / (each.variance + between);
      weights += weight;
      sum += weight * each.mean;
    }
    return new Pooled(sum / weights, 1 / weights, between);
  }

  private static double between(List<Belief> members) {
    if (members.size() < 3) {
      return BETWEEN;
    }
    double weights = 0;
    double squared = 0;
    double sum = 0;
    for (Belief each : members) {
      weights += 1 / each.variance;
      squared += 1 / (each.variance * each.variance);
      sum += each.mean / each.variance;
    }
    double mean = sum / weights;
    double q = 0;
    for (Belief each : members) {
      q += (each.mean - mean) * (each.mean - mean) / each.variance;
    }
    double scale = weights - squared / weights;
    // Never wholly none: members that look alike may yet differ a little.
    return Math.max(0.0025, (q - (members.size() - 1)) / scale);
  }

  /** What is believed of a member of which nothing was seen. */
  Belief member() {
    return new Belief(mean, variance + between);
  }
}
