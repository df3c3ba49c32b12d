package com.rfid3.foresight.forecasting.optimise;

import java.util.function.DoubleUnaryOperator;

/**
 * The minimum of a function of one bounded variable: a grid, then golden sections around its best.
 */
public final class LineSearch {
  private static final int GRID = 10;
  private static final int SECTIONS = 14;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private LineSearch() {}

  /** The place of the least value of {@code f} on [{@code low}, {@code high}]. */
  public static double minimum(double low, double high, DoubleUnaryOperator f) {
    double spacing = (high - low) / GRID;
    double best = low;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= GRID; i++) {
      double value = f.applyAsDouble(low + i * spacing);
      if (value < least) {
        least = value;
        best = low + i * spacing;
      }
    }
    double refined = golden(Math.max(low, best - spacing), Math.min(high, best + spacing), f);
    return f.applyAsDouble(refined) < least ? refined : best;
  }

  private static double golden(double low, double high, DoubleUnaryOperator f) {
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = f.applyAsDouble(left);
    double atRight = f.applyAsDouble(right);
    for (int i = 0; i < SECTIONS; i++) {
      if (atLeft <= atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = f.applyAsDouble(left);
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = f.applyAsDouble(right);
      }
    }
    return (low + high) / 2;
  }
}
