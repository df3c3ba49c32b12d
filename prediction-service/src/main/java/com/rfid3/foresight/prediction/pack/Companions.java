package com.rfid3.foresight.prediction.pack;

import java.util.Comparator;
import java.util.List;

/**
 * What goes out with a class more often than chance would have it: pairs whose lift is above one by
 * a one-sided test of the count against independence (normal approximation, a thousandth).
 */
public record Companions(PairCounts counts) {
  /** One-sided one in a thousand: many pairs are looked at. */
  private static final double SIGNIFICANT = 3.09;

  /** Contracts that the shop's share weighs in a pair's. */
  private static final double PRIOR = 10;

  /**
   * A class that goes out with another.
   *
   * @param both contracts with both
   * @param lift contracts with both per contracts with both expected by chance
   * @param probability share of contracts with the other that hold this one, drawn to its share of
   *     all contracts
   */
  public record Companion(String rentalClass, int both, double lift, double probability) {}

  /** Significant companions of a class, the likeliest first. */
  public List<Companion> of(String rentalClass) {
    double all = counts.contracts();
    double holding = counts.of(rentalClass);
    return counts.with(rentalClass).entrySet().stream()
        .filter(each -> significant(each.getValue(), holding * counts.of(each.getKey()) / all))
        .map(
            each -> {
              double share = counts.of(each.getKey()) / all;
              double lift = each.getValue() / (holding * share);
              double probability = (each.getValue() + PRIOR * share) / (holding + PRIOR);
              return new Companion(each.getKey(), each.getValue(), lift, probability);
            })
        .sorted(
            Comparator.comparingDouble(Companion::probability)
                .reversed()
                .thenComparing(Companion::rentalClass))
        .toList();
  }

  private static boolean significant(double both, double expected) {
    return both > expected && (both - expected) / Math.sqrt(expected) > SIGNIFICANT;
  }
}
