package com.rfid3.foresight.forecasting.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.forecasting.optimise.LinearSystem;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReconciliationProperties {
  private static final Hierarchy SHOP =
      Hierarchy.of(List.of("tents", "chairs", "tents", "linen", "chairs", "tents"));

  private static double[][] noise(int seed, int columns) {
    var random = new SplittableRandom(seed);
    double[][] noise = new double[SHOP.nodes()][];
    Arrays.setAll(noise, n -> random.doubles(columns, -1 - n, 20).toArray());
    return noise;
  }

  private static void addsUp(double[][] all) {
    double[][] bottom = new double[SHOP.series()][];
    Arrays.setAll(bottom, i -> all[SHOP.nodeOfSeries(i)]);
    double[][] sums = SHOP.bottomUp(bottom);
    for (int node = 0; node < all.length; node++) {
      assertThat(all[node]).containsExactly(sums[node], within(1e-9));
    }
  }

  @Property(tries = 60)
  void reconciledMeansAddUp(@ForAll @IntRange(max = 9999) int seed) {
    var reconciler = new MinimumTrace(SHOP, noise(seed, 12));
    addsUp(reconciler.reconciled(noise(seed + 1, 5)));
    addsUp(reconciler.reconciledCounts(noise(seed + 2, 5)));
    assertThat(reconciler.shrinkage()).isBetween(0.0, 1.0);
  }

  @Property(tries = 40)
  void whatAddsUpAlreadyIsLeftAlone(@ForAll @IntRange(max = 9999) int seed) {
    var reconciler = new MinimumTrace(SHOP, noise(seed, 9));
    double[][] once = reconciler.reconciled(noise(seed + 1, 4));
    double[][] twice = reconciler.reconciled(once);
    for (int node = 0; node < once.length; node++) {
      assertThat(twice[node]).containsExactly(once[node], within(1e-7));
    }
  }

  @Property(tries = 40)
  void countsAreNeverNegative(@ForAll @IntRange(max = 9999) int seed) {
    double[][] low = noise(seed, 3);
    for (double[] node : low) {
      Arrays.setAll(node, i -> node[i] - 15);
    }
    for (double[] node : new MinimumTrace(SHOP, noise(seed + 1, 8)).reconciledCounts(low)) {
      assertThat(DoubleStream.of(node)).allMatch(value -> value >= 0);
    }
  }

  /** The textbook: S (Sᵀ W⁻¹ S)⁻¹ Sᵀ W⁻¹ ŷ, with the covariance written out. */
  @Property(tries = 20)
  void equalsTheTextbookFormula(@ForAll @IntRange(max = 9999) int seed) {
    double[][] errors = noise(seed, 30);
    double[][] forecasts = noise(seed + 1, 1);
    double[][] weight = covariance(errors, new MinimumTrace(SHOP, errors).shrinkage());
    LinearSystem.factor(weight);
    int series = SHOP.series();
    double[][] columns = new double[series][];
    for (int i = 0; i < series; i++) {
      columns[i] = LinearSystem.substitute(weight, summing(i));
    }
    double[][] system = new double[series][series];
    double[] right = new double[series];
    for (int i = 0; i < series; i++) {
      for (int node = 0; node < SHOP.nodes(); node++) {
        right[i] += columns[i][node] * forecasts[node][0];
        for (int j = 0; j < series; j++) {
          system[i][j] += columns[i][node] * summing(j)[node];
        }
      }
    }
    LinearSystem.factor(system);
    double[] bottom = LinearSystem.substitute(system, right);
    double[][] ours = new MinimumTrace(SHOP, errors).reconciled(forecasts);
    for (int i = 0; i < series; i++) {
      assertThat(ours[SHOP.nodeOfSeries(i)][0]).isCloseTo(bottom[i], within(1e-5));
    }
  }

  /** The column of the summing matrix: 1 at the total, the group and the series itself. */
  private static double[] summing(int series) {
    double[][] unit = new double[SHOP.series()][1];
    unit[series][0] = 1;
    double[] column = new double[SHOP.nodes()];
    Arrays.setAll(column, node -> SHOP.bottomUp(unit)[node][0]);
    return column;
  }

  private static double[][] covariance(double[][] errors, double shrinkage) {
    int nodes = errors.length;
    int times = errors[0].length;
    double[][] covariance = new double[nodes][nodes];
    for (int i = 0; i < nodes; i++) {
      double one = Arrays.stream(errors[i]).average().orElseThrow();
      for (int j = 0; j < nodes; j++) {
        double other = Arrays.stream(errors[j]).average().orElseThrow();
        for (int t = 0; t < times; t++) {
          covariance[i][j] += (errors[i][t] - one) * (errors[j][t] - other) / (times - 1);
        }
        covariance[i][j] *= i == j ? 1 : 1 - shrinkage;
      }
    }
    return covariance;
  }

  @Test
  void nodesAreNumberedFromTheTotalDown() {
    assertThat(SHOP.groups()).containsExactly("tents", "chairs", "linen");
    assertThat(SHOP.nodes()).isEqualTo(10);
    assertThat(SHOP.nodeOfGroup("chairs")).isEqualTo(2);
    assertThat(SHOP.nodeOfSeries(0)).isEqualTo(4);
    assertThatThrownBy(() -> Hierarchy.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
