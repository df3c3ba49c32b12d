package com.rfid3.foresight.localstack.shop.catalog;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits whole numbers by weight. */
final class Shares {

  private Shares() {}

  static double sum(double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    return total;
  }

  /**
   * Largest-remainder split: the parts add up to the total exactly.
   *
   * @param total what to split, not negative
   * @param weights non-negative, with a positive sum
   * @return one part per weight
   */
  static int[] whole(int total, double[] weights) {
    double sum = sum(weights);
    int[] parts = new int[weights.length];
    int given = 0;
    for (int i = 0; i < weights.length; i++) {
      parts[i] = (int) Math.floor(total * weights[i] / sum);
      given += parts[i];
    }
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> parts[i] - total * weights[i] / sum)
                .thenComparing(Comparator.naturalOrder()))
        .limit(total - given)
        .forEach(i -> parts[i]++);
    return parts;
  }
}
