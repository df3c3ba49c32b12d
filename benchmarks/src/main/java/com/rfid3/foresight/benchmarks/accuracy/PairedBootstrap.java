package com.rfid3.foresight.benchmarks.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * How far the ratio of two scores could lie elsewhere had other fits been drawn: the same fits are
 * drawn for both (Efron & Tibshirani 1993), so that hard series do not count as noise.
 */
record PairedBootstrap(double lower, double upper) {
  private static final int DRAWS = 1000;

  /** The central 95 % of the ratio ours over theirs. */
  static PairedBootstrap of(Fits ours, Fits theirs, ToDoubleFunction<Fits> score) {
    var random = new SplittableRandom(42);
    double[] ratios = new double[DRAWS];
    int size = ours.each().size();
    for (int draw = 0; draw < DRAWS; draw++) {
      var left = new ArrayList<Fit>(size);
      var right = new ArrayList<Fit>(size);
      for (int i = 0; i < size; i++) {
        int at = random.nextInt(size);
        left.add(ours.each().get(at));
        right.add(theirs.each().get(at));
      }
      ratios[draw] =
          score.applyAsDouble(new Fits(ours.method(), left))
              / score.applyAsDouble(new Fits(theirs.method(), right));
    }
    Arrays.sort(ratios);
    return new PairedBootstrap(ratios[DRAWS / 40], ratios[DRAWS - DRAWS / 40]);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "95 %% within %.3f to %.3f", lower, upper);
  }
}
