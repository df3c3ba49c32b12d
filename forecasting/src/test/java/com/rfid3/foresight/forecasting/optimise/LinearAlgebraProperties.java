package com.rfid3.foresight.forecasting.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LinearAlgebraProperties {

  /** Positive definite: a product of a random matrix with itself, and a ridge. */
  private static double[][] definite(int size, int seed) {
    var random = new SplittableRandom(seed);
    double[][] root = new double[size][];
    Arrays.setAll(root, i -> random.doubles(size, -1, 1).toArray());
    double[][] product = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < size; k++) {
          product[i][j] += root[i][k] * root[j][k];
        }
      }
      product[i][i] += 0.1;
    }
    return product;
  }

  @Property(tries = 60)
  void aSolutionSolves(
      @ForAll @IntRange(min = 1, max = 8) int size, @ForAll @IntRange(max = 999) int seed) {
    double[][] matrix = definite(size, seed);
    double[] right = new SplittableRandom(seed + 1).doubles(size, -9, 9).toArray();
    double[] solution = LinearSystem.damped(matrix, 0, right);
    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int j = 0; j < size; j++) {
        sum += matrix[i][j] * solution[j];
      }
      assertThat(sum).isCloseTo(right[i], within(1e-6));
    }
  }

  @Property(tries = 60)
  void weightsLieOnTheSimplexAndNoVertexIsBetter(
      @ForAll @IntRange(min = 1, max = 8) int size, @ForAll @IntRange(max = 999) int seed) {
    double[][] gram = definite(size, seed);
    double[] weights = Simplex.leastSquare(gram);
    assertThat(DoubleStream.of(weights)).allMatch(weight -> weight >= 0);
    assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-9));
    double reached = square(gram, weights);
    for (int vertex = 0; vertex < size; vertex++) {
      assertThat(reached).isLessThanOrEqualTo(gram[vertex][vertex] + 1e-4);
    }
    double[] equal = new double[size];
    Arrays.fill(equal, 1.0 / size);
    assertThat(reached).isLessThanOrEqualTo(square(gram, equal) + 1e-12);
  }

  private static double square(double[][] gram, double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        sum += weights[i] * gram[i][j] * weights[j];
      }
    }
    return sum;
  }

  @Property(tries = 60)
  void aProjectionIsTheNearestPoint(@ForAll @IntRange(max = 999) int seed) {
    var random = new SplittableRandom(seed);
    double[] point = random.doubles(5, -2, 2).toArray();
    double[] nearest = Simplex.project(point);
    double[] other = Simplex.project(random.doubles(5, -2, 2).toArray());
    assertThat(distance(point, nearest)).isLessThanOrEqualTo(distance(point, other) + 1e-12);
    assertThat(Simplex.project(nearest)).containsExactly(nearest, within(1e-12));
  }

  private static double distance(double[] left, double[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (left[i] - right[i]) * (left[i] - right[i]);
    }
    return Math.sqrt(sum);
  }

  @Property(tries = 40)
  void aLineIsFoundInOneGo(@ForAll @IntRange(max = 999) int seed) {
    var random = new SplittableRandom(seed);
    double slope = random.nextDouble(-5, 5);
    double start = random.nextDouble(-5, 5);
    LeastSquares.Residuals line =
        (at, out) -> Arrays.setAll(out, t -> start + slope * t - at[0] - at[1] * t);
    double[] found = {0, 0};
    double cost = new LeastSquares(line, 2, 9, 1e-12).improve(found, 40);
    assertThat(found).containsExactly(new double[] {start, slope}, within(1e-4));
    assertThat(cost).isLessThan(1e-8);
  }

  @Test
  void anInadmissibleStartIsInfinitelyDear() {
    LeastSquares.Residuals never = (at, out) -> out[0] = Double.NaN;
    assertThat(new LeastSquares(never, 1, 1, 1e-9).improve(new double[1], 5)).isInfinite();
  }
}
