package com.rfid3.foresight.prediction.training;

import com.rfid3.foresight.prediction.forest.CalibratedForest;
import com.rfid3.foresight.prediction.forest.FlatForest;
import com.rfid3.foresight.prediction.forest.Isotonic;
import com.rfid3.foresight.prediction.forest.SmileTrees;

/** Grows trees on the earlier part of the cases and calibrates them on the part after it. */
public final class Fitting {
  /** End of the part that trees are grown on. */
  public static final double GROWN = 0.75;

  private Fitting() {}

  /** Fits; bit by bit the same for the same cases and settings. */
  public static CalibratedForest fit(Cases cases, SmileTrees.Settings settings) {
    Cases grown = cases.part(0, GROWN);
    FlatForest forest = SmileTrees.grow(cases.features(), grown.rows(), grown.labels(), settings);
    Cases later = cases.part(GROWN, 1);
    double[] scores = new double[later.cases().size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = forest.probability(later.cases().get(i).row());
    }
    return new CalibratedForest(forest, Isotonic.fit(scores, later.labels()));
  }
}
