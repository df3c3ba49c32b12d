package com.rfid3.foresight.prediction.forest;

import java.util.Arrays;

/**
 * How much each feature moved the log odds of a row away from the mean over the training rows:
 * Shapley values of the trees, path-dependent, in polynomial time (Lundberg, Erion and Lee 2018,
 * algorithm 2). They sum to the row's log odds less {@link #expected}.
 */
public final class TreeShap {
  private final FlatForest forest;
  private final FlatForest.Nodes nodes;

  public TreeShap(FlatForest forest) {
    this.forest = forest;
    this.nodes = forest.nodes();
  }

  /** Mean log odds over the training rows. */
  public double expected() {
    double sum = forest.base();
    for (int root : forest.roots()) {
      sum += mean(root);
    }
    return sum;
  }

  private double mean(int node) {
    if (nodes.leaf(node)) {
      return nodes.number()[node];
    }
    int left = nodes.left()[node];
    int right = nodes.right()[node];
    double share = nodes.cover()[left] / (nodes.cover()[left] + nodes.cover()[right]);
    return share * mean(left) + (1 - share) * mean(right);
  }

  /** One contribution per feature, in log odds. */
  public double[] of(double[] row) {
    double[] contributions = new double[forest.features().size()];
    for (int root : forest.roots()) {
      new Walk(row, contributions).down(root, new Path(0), new Step(1, 1, LEAF_FEATURE));
    }
    return contributions;
  }

  private static final int LEAF_FEATURE = -1;

  /** A step down: the shares of subsets that go along without and with the feature known. */
  private record Step(double zero, double one, int feature) {}

  /** The features met on the way down, with the weights of their subsets. */
  private static final class Path {
    final int[] feature;
    final double[] zero;
    final double[] one;
    final double[] weight;
    int length;

    Path(int capacity) {
      feature = new int[capacity];
      zero = new double[capacity];
      one = new double[capacity];
      weight = new double[capacity];
    }

    Path extended(Step step) {
      Path next = copy(length + 1);
      int last = length;
      next.feature[last] = step.feature;
      next.zero[last] = step.zero;
      next.one[last] = step.one;
      next.weight[last] = last == 0 ? 1 : 0;
      for (int i = last - 1; i >= 0; i--) {
        next.weight[i + 1] += step.one * next.weight[i] * (i + 1) / (last + 1);
        next.weight[i] = step.zero * next.weight[i] * (last - i) / (last + 1);
      }
      next.length = last + 1;
      return next;
    }

    Path without(int index) {
      Path next = copy(length);
      int last = length - 1;
      double carried = weight[last];
      for (int i = last - 1; i >= 0; i--) {
        if (one[index] != 0) {
          double kept = next.weight[i];
          next.weight[i] = carried * (last + 1) / ((i + 1) * one[index]);
          carried = kept - next.weight[i] * zero[index] * (last - i) / (last + 1);
        } else {
          next.weight[i] = next.weight[i] * (last + 1) / (zero[index] * (last - i));
        }
      }
      for (int i = index; i < last; i++) {
        next.feature[i] = feature[i + 1];
        next.zero[i] = zero[i + 1];
        next.one[i] = one[i + 1];
      }
      next.length = last;
      return next;
    }

    double total() {
      return Arrays.stream(weight, 0, length).sum();
    }

    int find(int wanted) {
      for (int i = 1; i < length; i++) {
        if (feature[i] == wanted) {
          return i;
        }
      }
      return -1;
    }

    private Path copy(int capacity) {
      Path next = new Path(capacity);
      System.arraycopy(feature, 0, next.feature, 0, length);
      System.arraycopy(zero, 0, next.zero, 0, length);
      System.arraycopy(one, 0, next.one, 0, length);
      System.arraycopy(weight, 0, next.weight, 0, length);
      next.length = length;
      return next;
    }
  }

  /** One way of a row through one tree. */
  private final class Walk {
    private final double[] row;
    private final double[] contributions;

    Walk(double[] row, double[] contributions) {
      this.row = row;
      this.contributions = contributions;
    }

    void down(int node, Path above, Step step) {
      Path path = above.extended(step);
      if (nodes.leaf(node)) {
        settle(node, path);
        return;
      }
      int feature = nodes.feature()[node];
      boolean toLeft = row[feature] <= nodes.number()[node];
      int hot = toLeft ? nodes.left()[node] : nodes.right()[node];
      int cold = toLeft ? nodes.right()[node] : nodes.left()[node];
      double zero = 1;
      double one = 1;
      int met = path.find(feature);
      if (met >= 0) {
        zero = path.zero[met];
        one = path.one[met];
        path = path.without(met);
      }
      double all = nodes.cover()[hot] + nodes.cover()[cold];
      down(hot, path, new Step(zero * nodes.cover()[hot] / all, one, feature));
      down(cold, path, new Step(zero * nodes.cover()[cold] / all, 0, feature));
    }

    private void settle(int leaf, Path path) {
      for (int i = 1; i < path.length; i++) {
        double weight = path.without(i).total();
        contributions[path.feature[i]] +=
            weight * (path.one[i] - path.zero[i]) * nodes.number()[leaf];
      }
    }
  }
}
