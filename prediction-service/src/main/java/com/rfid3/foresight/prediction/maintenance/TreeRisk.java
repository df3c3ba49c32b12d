package com.rfid3.foresight.prediction.maintenance;

import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.contracts.prediction.Accuracy;
import com.rfid3.foresight.contracts.prediction.Reason;
import com.rfid3.foresight.prediction.advice.Rounding;
import com.rfid3.foresight.prediction.forest.CalibratedForest;
import com.rfid3.foresight.prediction.forest.TreeShap;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Trees that tell how likely the next rental of an item shows a need, and why. */
final class TreeRisk {
  /** The type of model as tables and answers spell it. */
  static final String TYPE = "boosted_trees";

  private static final int TOLD = 3;

  private final String version;
  private final CalibratedForest forest;
  private final RentalCases.Now rows;
  private final Worth worth;

  /**
   * What the trees were worth.
   *
   * @param accuracy of the claim, on claims that they had not seen
   * @param scale needs seen per need that they expected of the last horizon
   */
  record Worth(Accuracy accuracy, double scale) {}

  TreeRisk(String version, CalibratedForest forest, RentalCases.Now rows, Worth worth) {
    this.version = version;
    this.forest = forest;
    this.rows = rows;
    this.worth = worth;
  }

  String version() {
    return version;
  }

  /** How the trees did on the last claims, which they had not seen. */
  Accuracy accuracy() {
    return worth.accuracy;
  }

  /** Needs seen per need that the trees expected. */
  double scale() {
    return worth.scale;
  }

  /** Probability that the item's next rental shows a need. */
  double of(ItemState item) {
    return forest.probability(rows.row(item));
  }

  /**
   * The features that moved the probability most.
   *
   * @param effect what the risk would lose were the probability a multiple of what it is
   */
  List<Reason> reasons(ItemState item, DoubleUnaryOperator effect) {
    double[] row = rows.row(item);
    double[] moved = new TreeShap(forest.forest()).of(row);
    double logOdds = forest.forest().logOdds(row);
    return IntStream.range(0, moved.length)
        .boxed()
        .filter(feature -> moved[feature] != 0)
        .sorted(Comparator.comparingDouble(feature -> -Math.abs(moved[feature])))
        .limit(TOLD)
        .map(
            feature ->
                new Reason(
                    RentalCases.FEATURES.get(feature),
                    Rounding.value(row[feature]),
                    effect.applyAsDouble(without(logOdds, moved[feature]))))
        .toList();
  }

  // Had the feature said nothing, the odds would be smaller by what it moved them.
  private static double without(double logOdds, double moved) {
    return (1 + Math.exp(-logOdds)) / (1 + Math.exp(-(logOdds - moved)));
  }
}
