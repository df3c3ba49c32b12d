package com.rfid3.foresight.prediction.forest;

/** A forest and what its probabilities are worth on later cases. */
public record CalibratedForest(FlatForest forest, Isotonic calibration) {

  /** Calibrated probability of a row, between 0 and 1. */
  public double probability(double[] row) {
    return calibration.of(forest.probability(row));
  }
}
