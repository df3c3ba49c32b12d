package com.rfid3.foresight.prediction.forest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import smile.classification.GradientTreeBoost;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.data.type.StructType;
import smile.data.vector.IntVector;
import smile.math.MathEx;
import smile.model.cart.InternalNode;
import smile.model.cart.Node;
import smile.model.cart.OrdinalNode;
import smile.model.cart.RegressionNode;
import smile.regression.RegressionTree;

/** Grows boosted trees with Smile and lays them flat. */
public final class SmileTrees {
  private static final String LABEL = "held";

  /** Friedman's logistic boosting fits half the log odds. */
  private static final double LOG_ODDS = 2;

  private SmileTrees() {}

  /** How the trees are grown; the same settings, seed and cases give the same trees. */
  public record Settings(
      int trees, int depth, int leaves, int leafRows, double shrinkage, double sample, long seed) {
    /** Shallow, slow and sampled: for few and noisy cases. */
    public static final Settings USUAL = new Settings(200, 4, 12, 20, 0.05, 0.7, 42);

    /** The same settings under another seed. */
    public Settings seeded(long other) {
      return new Settings(trees, depth, leaves, leafRows, shrinkage, sample, other);
    }

    GradientTreeBoost.Options options() {
      return new GradientTreeBoost.Options(
          trees, depth, leaves, leafRows, shrinkage, sample, null, null);
    }
  }

  /** Cases as the library takes them. */
  public static DataFrame frame(List<String> features, double[][] rows, boolean[] held) {
    int[] labels = new int[held.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = held[i] ? 1 : 0;
    }
    return DataFrame.of(rows, features.toArray(String[]::new)).add(new IntVector(LABEL, labels));
  }

  /** Boosts on cases, in the library's own form. */
  public static GradientTreeBoost boost(DataFrame cases, Settings settings) {
    MathEx.setSeed(settings.seed);
    return GradientTreeBoost.fit(Formula.lhs(LABEL), cases, settings.options());
  }

  /** Boosts on cases, laid flat. */
  public static FlatForest grow(
      List<String> features, double[][] rows, boolean[] held, Settings settings) {
    var boosted = boost(frame(features, rows, held), settings);
    return flat(features, boosted, rows[0], settings);
  }

  /**
   * Lays boosted trees flat. The intercept is read off one case, so that the flat form says what
   * the library says.
   */
  public static FlatForest flat(
      List<String> features, GradientTreeBoost boosted, double[] row, Settings settings) {
    var layout = new Layout(LOG_ODDS * settings.shrinkage, boosted.schema(), features);
    // One list of trees where there are two classes.
    Stream.of(boosted.trees())
        .flatMap(Arrays::stream)
        .map(RegressionTree::root)
        .forEach(layout::add);
    double[] said = new double[2];
    boosted.predict(layout.tuple(row), said);
    double base = Math.log(said[1] / said[0]) - layout.forest(0).logOdds(row);
    return layout.forest(base);
  }

  /** The largest value that goes to the true side: the library does not tell it. */
  private static double threshold(OrdinalNode split, StructType schema) {
    double[] row = new double[schema.length()];
    var tuple = Tuple.of(schema, row);
    long low = ordered(-Double.MAX_VALUE);
    long high = ordered(Double.MAX_VALUE);
    while (low < high) {
      // Halves first: the distance may not fit.
      long middle = (low >> 1) + (high >> 1) + (low & high & 1);
      middle = middle == low ? high : middle;
      row[split.feature()] = number(middle);
      if (split.branch(tuple)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return number(low);
  }

  // Doubles in the order of their size as whole numbers without gaps.
  private static long ordered(double value) {
    long bits = Double.doubleToLongBits(value);
    return bits >= 0 ? bits : Long.MIN_VALUE - bits;
  }

  private static double number(long ordered) {
    return Double.longBitsToDouble(ordered >= 0 ? ordered : Long.MIN_VALUE - ordered);
  }

  /** Nodes laid flat, parents before children. */
  private static final class Layout {
    private final double scale;
    private final StructType schema;
    private final List<String> features;
    private final List<Integer> roots = new ArrayList<>();
    private final List<Integer> feature = new ArrayList<>();
    private final List<Double> number = new ArrayList<>();
    private final List<int[]> children = new ArrayList<>();
    private final List<Double> cover = new ArrayList<>();

    Layout(double scale, StructType schema, List<String> features) {
      this.scale = scale;
      this.schema = schema;
      this.features = features;
    }

    /** A row as the library takes it. */
    Tuple tuple(double[] row) {
      double[] ordered = new double[schema.length()];
      for (int column = 0; column < ordered.length; column++) {
        ordered[column] = row[features.indexOf(schema.field(column).name())];
      }
      return Tuple.of(schema, ordered);
    }

    private record Open(Node node, int at) {}

    void add(Node root) {
      Deque<Open> open = new ArrayDeque<>();
      roots.add(place());
      open.add(new Open(root, roots.getLast()));
      while (!open.isEmpty()) {
        Open next = open.poll();
        cover.set(next.at, (double) next.node.size());
        if (next.node instanceof InternalNode split) {
          OrdinalNode ordinal = (OrdinalNode) split;
          feature.set(next.at, features.indexOf(schema.field(split.feature()).name()));
          number.set(next.at, threshold(ordinal, schema));
          int left = place();
          int right = place();
          children.set(next.at, new int[] {left, right});
          open.add(new Open(split.trueChild(), left));
          open.add(new Open(split.falseChild(), right));
        } else {
          number.set(next.at, scale * ((RegressionNode) next.node).output());
        }
      }
    }

    private int place() {
      feature.add(FlatForest.LEAF);
      number.add(0.0);
      children.add(new int[] {0, 0});
      cover.add(0.0);
      return feature.size() - 1;
    }

    FlatForest forest(double base) {
      var nodes =
          new FlatForest.Nodes(
              ints(feature),
              doubles(number),
              children.stream().mapToInt(pair -> pair[0]).toArray(),
              children.stream().mapToInt(pair -> pair[1]).toArray(),
              doubles(cover));
      return new FlatForest(features, base, ints(roots), nodes);
    }

    private static int[] ints(List<Integer> list) {
      return list.stream().mapToInt(n -> n).toArray();
    }

    private static double[] doubles(List<Double> list) {
      return list.stream().mapToDouble(n -> n).toArray();
    }
  }
}
