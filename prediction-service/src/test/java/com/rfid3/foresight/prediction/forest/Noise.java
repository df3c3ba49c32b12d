package com.rfid3.foresight.prediction.forest;

import java.util.List;
import java.util.Random;

/** Cases whose event depends on two of three features. */
public final class Noise {
  public static final List<String> FEATURES = List.of("a", "b", "c");

  public final double[][] rows;
  public final boolean[] held;

  public Noise(int cases, long seed) {
    var random = new Random(seed);
    rows = new double[cases][3];
    held = new boolean[cases];
    for (int i = 0; i < cases; i++) {
      for (int feature = 0; feature < 3; feature++) {
        rows[i][feature] = Math.round(random.nextDouble() * 20) / 4.0;
      }
      double logOdds = rows[i][0] - 3 + (rows[i][1] > 2.5 ? 1.5 : -0.5);
      held[i] = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
    }
  }
}
