package com.rfid3.foresight.benchmarks.accuracy;

import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.smoothing.LevelModel;

/**
 * Squared one-step errors of simple exponential smoothing. A reference prints its forecast, not its
 * parameters: but whatever its weight, the forecast fixes its initial level, so the least error
 * that any fit with that forecast can have is known.
 */
final class SmoothingLikelihood {
  private static final int WEIGHTS = 400;
  private static final double STEEPEST = 9.21;
  private static final double ROUNDING = 1e-12;

  /** The level after the last observation that a weight would have to end at. */
  @FunctionalInterface
  interface Ending {
    double level(double alpha);
  }

  private SmoothingLikelihood() {}

  /** Whether our fit errs no more in sample than any fit that ends in the reference's forecast. */
  static boolean isAtLeastThatOf(Ending ending, Series known, LevelModel ours) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= WEIGHTS; i++) {
      // Evenly on the logistic scale: from 0.0001 to 0.9999, the bounds of the reference.
      double alpha = 1 / (1 + Math.exp(STEEPEST - 2 * STEEPEST * i / WEIGHTS));
      double fromZero = end(known, alpha, 0);
      double fade = Math.pow(1 - alpha, known.length());
      double initial = (ending.level(alpha) - fromZero) / fade;
      double reached = squares(known, alpha, initial);
      least = Double.isNaN(reached) ? least : Math.min(least, reached);
    }
    return squares(known, ours.alpha(), ours.initial()) <= least * (1 + ROUNDING);
  }

  private static double end(Series known, double alpha, double initial) {
    double level = initial;
    for (int t = 0; t < known.length(); t++) {
      level += alpha * (known.value(t) - level);
    }
    return level;
  }

  private static double squares(Series known, double alpha, double initial) {
    double level = initial;
    double squares = 0;
    for (int t = 0; t < known.length(); t++) {
      double error = known.value(t) - level;
      squares += error * error;
      level += alpha * error;
    }
    return squares;
  }
}
