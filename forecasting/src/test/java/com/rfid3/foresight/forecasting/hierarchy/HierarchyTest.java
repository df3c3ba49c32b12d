package com.rfid3.foresight.forecasting.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HierarchyTest {
  private static final Hierarchy TENTS_AND_CHAIRS = Hierarchy.of(List.of("tent", "tent", "chair"));

  @Test
  void sumsFromTheBottomWorkedByHand() {
    double[][] all = TENTS_AND_CHAIRS.bottomUp(new double[][] {{1, 2}, {3, 4}, {10, 20}});
    assertThat(all)
        .isDeepEqualTo(new double[][] {{14, 26}, {4, 6}, {10, 20}, {1, 2}, {3, 4}, {10, 20}});
    assertThat(TENTS_AND_CHAIRS.nodeOfGroup("chair")).isEqualTo(2);
  }

  @Test
  void nodesTrustedAlikeMeetInTheMiddleWorkedByHand() {
    // Errors of one size that share nothing. With series x and sums 2x the least squares of
    // 2 (2x - 10)^2 + 2 (x - 4)^2 lie at x = 4.8.
    double[][] errors = {
      {1, -1, 1, -1, 1, -1, 1, -1},
      {1, 1, -1, -1, 1, 1, -1, -1},
      {1, -1, -1, 1, 1, -1, -1, 1},
      {1, 1, 1, 1, -1, -1, -1, -1}
    };
    var trace = new MinimumTrace(Hierarchy.of(List.of("all", "all")), errors);
    double[][] all = trace.reconciled(new double[][] {{10}, {10}, {4}, {4}});
    assertThat(all[0][0]).isCloseTo(9.6, within(1e-9));
    assertThat(all[1][0]).isCloseTo(9.6, within(1e-9));
    assertThat(all[2][0]).isCloseTo(4.8, within(1e-9));
    assertThat(all[3][0]).isCloseTo(4.8, within(1e-9));
  }

  @Test
  void aTrustedTotalPullsTheSeries() {
    var random = new SplittableRandom(1);
    double[][] errors = new double[TENTS_AND_CHAIRS.nodes()][60];
    for (int node = 0; node < errors.length; node++) {
      double size = node == 0 ? 0.01 : 1;
      errors[node] =
          IntStream.range(0, 60).mapToDouble(t -> size * random.nextGaussian()).toArray();
    }
    double[][] forecasts = {{30}, {8}, {10}, {4}, {4}, {10}};
    double[][] all = new MinimumTrace(TENTS_AND_CHAIRS, errors).reconciled(forecasts);
    assertThat(all[0][0]).isCloseTo(30, within(0.1));
    assertThat(all[1][0] + all[2][0]).isCloseTo(all[0][0], within(1e-9));
  }

  @Test
  void forecastsThatAddUpAreLeftAlone() {
    var random = new SplittableRandom(2);
    double[][] errors = new double[6][];
    Arrays.setAll(errors, node -> random.doubles(20).toArray());
    double[][] coherent = TENTS_AND_CHAIRS.bottomUp(new double[][] {{1}, {3}, {10}});
    double[][] all = new MinimumTrace(TENTS_AND_CHAIRS, errors).reconciled(coherent);
    for (int node = 0; node < 6; node++) {
      assertThat(all[node][0]).isCloseTo(coherent[node][0], within(1e-9));
    }
  }

  @Test
  void reconciledCountsAreNeverNegativeAndAddUp() {
    var random = new SplittableRandom(4);
    double[][] errors = new double[6][];
    Arrays.setAll(errors, node -> random.doubles(20, -1, 1).toArray());
    double[][] all =
        new MinimumTrace(TENTS_AND_CHAIRS, errors)
            .reconciledCounts(new double[][] {{1}, {0}, {0}, {3}, {0.1}, {2}});
    assertThat(all[3][0]).isNotNegative();
    assertThat(all[4][0]).isNotNegative();
    assertThat(all[0][0]).isCloseTo(all[3][0] + all[4][0] + all[5][0], within(1e-9));
  }

  @Test
  void refusesErrorsThatDoNotFit() {
    assertThatThrownBy(() -> new MinimumTrace(TENTS_AND_CHAIRS, new double[2][5]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("6 nodes");
  }
}
