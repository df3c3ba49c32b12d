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

  private SmoothingLikelihood() {}

  /** Whether our fit errs no more in sample than any fit that ends in the reference's forecast. */
  static boolean isAtLeastThatOf(double forecast, Series known, LevelModel ours) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; i < WEIGHTS; i++) {
      double alpha = (double) i / WEIGHTS;
      double fromZero = end(known, alpha, 0);
      double fade = Math.pow(1 - alpha, known.length());
      double initial = (forecast - fromZero) / fade;
      least = Math.min(least, squares(known, alpha, initial));
    }
    return squares(known, ours.alpha(), ours.initial()) <= least;
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
