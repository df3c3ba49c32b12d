package com.rfid3.foresight.benchmarks.forecasting;

import com.rfid3.foresight.forecasting.hierarchy.Hierarchy;
import com.rfid3.foresight.forecasting.hierarchy.MinimumTrace;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The shop's own shape: 488 classes in 41 categories and their total, eight weeks ahead. */
final class ShopHierarchy {
  private static final int CLASSES = 488;
  private static final int CATEGORIES = 41;
  private static final int WEEKS = 104;
  private static final int AHEAD = 8;

  private final Hierarchy shop =
      Hierarchy.of(
          IntStream.range(0, CLASSES).mapToObj(i -> "category " + i % CATEGORIES).toList());
  private final double[][] errors = noise(WEEKS);
  private final double[][] forecasts = noise(AHEAD);

  private double[][] noise(int columns) {
    var random = new SplittableRandom(columns);
    double[][] noise = new double[shop.nodes()][];
    Arrays.setAll(noise, node -> random.doubles(columns, 0, 1 + node).toArray());
    return noise;
  }

  /** From errors and forecasts to forecasts that add up. */
  double[][] reconciled() {
    return new MinimumTrace(shop, errors).reconciled(forecasts);
  }
}
