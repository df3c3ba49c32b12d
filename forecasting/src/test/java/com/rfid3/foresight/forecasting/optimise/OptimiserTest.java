package com.rfid3.foresight.forecasting.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OptimiserTest {

  @Test
  void leastSquaresFindsRosenbrocksValley() {
    double[] place = {-1.2, 1};
    var solver =
        new LeastSquares(
            (x, out) -> {
              out[0] = 10 * (x[1] - x[0] * x[0]);
              out[1] = 1 - x[0];
            },
            2,
            2,
            1e-14);
    assertThat(solver.improve(place, 200)).isLessThan(1e-10);
    assertThat(place).containsExactly(new double[] {1, 1}, within(1e-4));
  }

  @Test
  void leastSquaresKeepsOutOfInadmissiblePlaces() {
    double[] place = {4};
    new LeastSquares((x, out) -> out[0] = x[0] < 1 ? Double.NaN : x[0], 1, 1, 1e-12)
        .improve(place, 50);
    assertThat(place[0]).isBetween(1.0, 4.0);
  }

  @Test
  void simplexWeightsAreInverseToVariancesOfIndependentErrors() {
    assertThat(Simplex.leastSquare(new double[][] {{1, 0}, {0, 3}}))
        .containsExactly(new double[] {0.75, 0.25}, within(1e-6));
  }

  @Test
  void simplexProjectionOfAPointOutside() {
    assertThat(Simplex.project(new double[] {1, 0.5, -2}))
        .containsExactly(new double[] {0.75, 0.25, 0}, within(1e-12));
  }
}
