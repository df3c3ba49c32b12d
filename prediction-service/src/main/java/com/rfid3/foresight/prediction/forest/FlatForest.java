package com.rfid3.foresight.prediction.forest;

import java.util.Arrays;
import java.util.List;

/**
 * Regression trees whose sum, through the logistic function, is a probability. All nodes of all
 * trees lie in flat arrays: a node either splits ({@code feature >= 0}: to {@code left} where the
 * value is at most the threshold, else to {@code right}) or is a leaf with a value.
 */
public final class FlatForest {
  static final int LEAF = -1;

  private final List<String> features;
  private final double base;
  private final int[] roots;
  private final Nodes nodes;

  /** The nodes, one entry each per array. {@code cover} is the training rows that reached it. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared: flat arrays are what this is for.
  record Nodes(int[] feature, double[] number, int[] left, int[] right, double[] cover) {
    int count() {
      return feature.length;
    }

    boolean leaf(int node) {
      return feature[node] == LEAF;
    }
  }

  FlatForest(List<String> features, double base, int[] roots, Nodes nodes) {
    this.features = List.copyOf(features);
    this.base = base;
    this.roots = roots.clone();
    this.nodes = nodes;
  }

  /** Names of the features, in the order of a row. */
  public List<String> features() {
    return features;
  }

  double base() {
    return base;
  }

  int[] roots() {
    return roots.clone();
  }

  Nodes nodes() {
    return nodes;
  }

  /** Number of trees. */
  public int trees() {
    return roots.length;
  }

  /**
   * Log odds of a row.
   *
   * @param row one value per feature
   */
  public double logOdds(double[] row) {
    double sum = base;
    for (int root : roots) {
      int node = root;
      while (nodes.feature[node] >= 0) {
        node =
            row[nodes.feature[node]] <= nodes.number[node] ? nodes.left[node] : nodes.right[node];
      }
      sum += nodes.number[node];
    }
    return sum;
  }

  /** Probability of a row, between 0 and 1. */
  public double probability(double[] row) {
    return 1 / (1 + Math.exp(-logOdds(row)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FlatForest forest
        && Arrays.equals(ForestFormat.bytes(this), ForestFormat.bytes(forest));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ForestFormat.bytes(this));
  }
}
