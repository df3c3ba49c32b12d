package com.rfid3.foresight.forecasting.intermittent;

import com.rfid3.foresight.forecasting.Series;
import java.util.Arrays;

/**
 * The squared one-step errors of all pairs of weights in one passage of a series. Sizes depend on
 * one weight, probabilities on the other, and while demand stays away only the latter move.
 */
final class TsbGrid {
  private final double[] sizeWeights;
  private final double[] probabilityWeights;
  private final double[] sizes;
  private final double[] probabilities;

  /** Sums of squared probabilities since the last demand. */
  private final double[] silent;

  private final double[] squares;

  TsbGrid(TsbState start, double[] sizeWeights, double[] probabilityWeights) {
    this.sizeWeights = sizeWeights;
    this.probabilityWeights = probabilityWeights;
    this.sizes = new double[sizeWeights.length];
    this.probabilities = new double[probabilityWeights.length];
    this.silent = new double[probabilityWeights.length];
    this.squares = new double[sizes.length * probabilities.length];
    Arrays.fill(sizes, start.size);
    Arrays.fill(probabilities, start.probability);
  }

  /**
   * The pair with the least error: size weight number times their count, plus the other's number.
   */
  int best(Series series) {
    for (int t = 0; t < series.length(); t++) {
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
    for (int j = 0; j < probabilities.length; j++) {
      silent[j] += probabilities[j] * probabilities[j];
      probabilities[j] -= probabilityWeights[j] * probabilities[j];
    }
  }

  private void demand(double value) {
    for (int i = 0; i < sizes.length; i++) {
      double size = sizes[i];
      int row = i * probabilities.length;
      // Unrolled: the loop is so short that its own upkeep would cost more than its work.
      squares[row] += cost(value, size, 0);
      squares[row + 1] += cost(value, size, 1);
      squares[row + 2] += cost(value, size, 2);
      squares[row + 3] += cost(value, size, 3);
      squares[row + 4] += cost(value, size, 4);
      squares[row + 5] += cost(value, size, 5);
      sizes[i] += sizeWeights[i] * (value - size);
    }
    Arrays.fill(silent, 0);
    for (int j = 0; j < probabilities.length; j++) {
      probabilities[j] += probabilityWeights[j] * (1 - probabilities[j]);
    }
  }

  /** The squared errors of a demand and of the silence before it. */
  private double cost(double value, double size, int j) {
    double error = value - size * probabilities[j];
    return error * error + size * size * silent[j];
  }

  /** Charges the last silence, in which each forecast was size times probability. */
  private void settle() {
    for (int i = 0; i < sizes.length; i++) {
      double square = sizes[i] * sizes[i];
      for (int j = 0; j < silent.length; j++) {
        squares[i * silent.length + j] += square * silent[j];
      }
    }
  }
}
