package com.rfid3.foresight.prediction.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TreeShapTest {
  private static final Noise NOISE = new Noise(400, 5);
  private static final FlatForest FOREST =
      SmileTrees.grow(
          Noise.FEATURES, NOISE.rows, NOISE.held, new SmileTrees.Settings(12, 4, 9, 5, 0.2, 1, 2));

  /** The definition, over all orders of features: what the walk down computes in one go. */
  private static double[] byDefinition(double[] row) {
    double[] shares = new double[3];
    int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    for (int[] order : orders) {
      boolean[] known = new boolean[3];
      double before = expected(row, known);
      for (int feature : order) {
        known[feature] = true;
        double after = expected(row, known);
        shares[feature] += (after - before) / orders.length;
        before = after;
      }
    }
    return shares;
  }

  private static double expected(double[] row, boolean[] known) {
    double sum = FOREST.base();
    for (int root : FOREST.roots()) {
      sum += expected(root, row, known);
    }
    return sum;
  }

  private static double expected(int node, double[] row, boolean[] known) {
    var nodes = FOREST.nodes();
    if (nodes.leaf(node)) {
      return nodes.number()[node];
    }
    int left = nodes.left()[node];
    int right = nodes.right()[node];
    int feature = nodes.feature()[node];
    if (known[feature]) {
      return expected(row[feature] <= nodes.number()[node] ? left : right, row, known);
    }
    double share = nodes.cover()[left] / (nodes.cover()[left] + nodes.cover()[right]);
    return share * expected(left, row, known) + (1 - share) * expected(right, row, known);
  }

  @Test
  void agreesWithTheDefinitionOverAllOrders() {
    var shap = new TreeShap(FOREST);
    for (int i = 0; i < 40; i++) {
      double[] fast = shap.of(NOISE.rows[i]);
      double[] slow = byDefinition(NOISE.rows[i]);
      for (int feature = 0; feature < 3; feature++) {
        assertThat(fast[feature]).isCloseTo(slow[feature], within(1e-9));
      }
    }
  }

  @Test
  void contributionsAddUpToTheRowsLogOdds() {
    var shap = new TreeShap(FOREST);
    for (double[] row : Arrays.asList(NOISE.rows).subList(0, 50)) {
      assertThat(shap.expected() + Arrays.stream(shap.of(row)).sum())
          .isCloseTo(FOREST.logOdds(row), within(1e-9));
    }
  }
}
