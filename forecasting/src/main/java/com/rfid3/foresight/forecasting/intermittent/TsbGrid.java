package com.rfid3.foresight.forecasting.intermittent;

import com.rfid3.foresight.forecasting.Series;
import java.util.Arrays;

/**
 * The squared one-step errors of all pairs of weights in one passage of a series. Sizes depend on
 * one weight, probabilities on the other, so a demand v adds v² − 2 v s p + s² (p² + those of the
 * silence before it): of each pair only products are taken, and v² is left out as it is common.
 */
final class TsbGrid {
  /** The number of probability weights, which the unrolled rows rely on. */
  private static final int COLUMNS = 6;

  private final double[] sizeWeights;
  private final double[] probabilityWeights;
  private final double[] sizes;
  private final double[] probabilities;

  /** Sums of squared probabilities since the last demand. */
  private final double[] silent;

  private final double[] squares;

  TsbGrid(TsbState start, double[] sizeWeights, double[] probabilityWeights) {
    if (probabilityWeights.length != COLUMNS) {
      throw new IllegalArgumentException("the grid has " + COLUMNS + " probability weights");
    }
    this.sizeWeights = sizeWeights;
    this.probabilityWeights = probabilityWeights;
    this.sizes = new double[sizeWeights.length];
    this.probabilities = new double[COLUMNS];
    this.silent = new double[COLUMNS];
    this.squares = new double[sizes.length * COLUMNS];
    Arrays.fill(sizes, start.size);
    Arrays.fill(probabilities, start.probability);
  }

  /**
   * The pair with the least error: size weight number times their count, plus the other's number.
   */
  int best(Series series) {
    int length = series.length();
    for (int t = 0; t < length; t++) {
      double value = series.value(t);
      if (value > 0) {
        demand(value);
      } else if (!Double.isNaN(value)) {
        silence();
      }
    }
    settle();
    int best = 0;
    for (int pair = 1; pair < squares.length; pair++) {
      best = squares[pair] < squares[best] ? pair : best;
    }
    return best;
  }

  private void silence() {
    for (int j = 0; j < COLUMNS; j++) {
      double probability = probabilities[j];
      silent[j] = Math.fma(probability, probability, silent[j]);
      probabilities[j] = probability - probabilityWeights[j] * probability;
    }
  }

  private void demand(double value) {
    for (int j = 0; j < COLUMNS; j++) {
      silent[j] = Math.fma(probabilities[j], probabilities[j], silent[j]);
    }
    charge(value);
    for (int j = 0; j < COLUMNS; j++) {
      silent[j] = 0;
      probabilities[j] += probabilityWeights[j] * (1 - probabilities[j]);
    }
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] += sizeWeights[i] * (value - sizes[i]);
    }
  }

  /** Adds −2 v s p + s² Σp² to each pair, with the sums held in registers over all rows. */
  private void charge(double value) {
    double p0 = probabilities[0];
    double p1 = probabilities[1];
    double p2 = probabilities[2];
    double p3 = probabilities[3];
    double p4 = probabilities[4];
    double p5 = probabilities[5];
    double q0 = silent[0];
    double q1 = silent[1];
    double q2 = silent[2];
    double q3 = silent[3];
    double q4 = silent[4];
    double q5 = silent[5];
    for (int i = 0, row = 0; i < sizes.length; i++, row += COLUMNS) {
      double twice = -2 * value * sizes[i];
      double square = sizes[i] * sizes[i];
      squares[row] = Math.fma(twice, p0, Math.fma(square, q0, squares[row]));
      squares[row + 1] = Math.fma(twice, p1, Math.fma(square, q1, squares[row + 1]));
      squares[row + 2] = Math.fma(twice, p2, Math.fma(square, q2, squares[row + 2]));
      squares[row + 3] = Math.fma(twice, p3, Math.fma(square, q3, squares[row + 3]));
      squares[row + 4] = Math.fma(twice, p4, Math.fma(square, q4, squares[row + 4]));
      squares[row + 5] = Math.fma(twice, p5, Math.fma(square, q5, squares[row + 5]));
    }
  }

  /** Charges the last silence, in which each forecast was size times probability. */
  private void settle() {
    for (int i = 0; i < sizes.length; i++) {
      double square = sizes[i] * sizes[i];
      for (int j = 0; j < COLUMNS; j++) {
        squares[i * COLUMNS + j] = Math.fma(square, silent[j], squares[i * COLUMNS + j]);
      }
    }
  }
}
