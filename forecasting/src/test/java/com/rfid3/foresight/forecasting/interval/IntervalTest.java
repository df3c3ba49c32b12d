package com.rfid3.foresight.forecasting.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.forecasting.SamplePaths;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void scaledMarginsHoldTheirShareOfNewOutcomes() {
    var random = new SplittableRandom(1);
    var past = new Calibration();
    for (int i = 0; i < 2000; i++) {
      double scale = 1 + i % 5;
      past.add(i % 3, 10, 10 + scale * random.nextGaussian(), scale);
    }
    double[] grid = new double[200];
    ScaledMargins.of(past, 3).fill(new Margins.At(1, 50, 4, Double.NEGATIVE_INFINITY), grid);
    assertThat(SamplePaths.quantileOf(grid, 0.9)).isCloseTo(50 + 4 * 1.2816, within(0.4));
    assertThat(SamplePaths.quantileOf(grid, 0.5)).isCloseTo(50, within(0.3));
  }

  @Test
  void localMarginsFollowTheShapeOfTheirNeighbours() {
    // Forecast 0.1: one demand in ten. Forecast 5: always 5.
    var past = new Calibration();
    for (int i = 0; i < 1000; i++) {
      past.add(0, 0.1, i % 10 == 0 ? 1 : 0, 1);
      past.add(0, 5, 5, 1);
    }
    double[] grid = new double[100];
    LocalMargins.of(past).fill(new Margins.At(0, 0.1, 1, 0), grid);
    assertThat(Arrays.stream(grid).sum() / 100).isCloseTo(0.1, within(0.02));
    LocalMargins.of(past).fill(new Margins.At(0, 5, 1, 0), grid);
    assertThat(grid).containsOnly(5);
  }

  @Test
  void errorsThatGrowWithTheStepWidenTheBand() {
    var past = new Calibration();
    for (int step = 0; step < 4; step++) {
      for (int i = -50; i <= 50; i++) {
        past.add(step, 0, i * (1 + step) / 50.0, 1);
      }
    }
    var growth = Growth.of(past, 4);
    assertThat(growth.at(3) / growth.at(0)).isCloseTo(4, within(1e-9));
  }

  @Test
  void dependentErrorsWidenTheTotalAndLeaveTheMargins() {
    double[][] margins = new double[6][];
    Arrays.setAll(margins, s -> IntStream.range(0, 200).mapToDouble(i -> i).toArray());
    var apart = new PathSampler(0).draw(margins, new SplittableRandom(3));
    var together = new PathSampler(0.8).draw(margins, new SplittableRandom(3));
    assertThat(together.quantile(0.9)).isEqualTo(apart.quantile(0.9));
    assertThat(spread(together)).isGreaterThan(1.6 * spread(apart));
  }

  @Test
  void dependenceIsTheCorrelationBetweenSteps() {
    var same = List.of(new double[] {1, 1}, new double[] {-1, -1}, new double[] {2, 2});
    var mixed = List.of(new double[] {1, 1}, new double[] {1, -1}, new double[] {1, Double.NaN});
    assertThat(PathSampler.learned(same).dependence()).isEqualTo(0.95);
    assertThat(PathSampler.learned(mixed).dependence()).isZero();
  }

  @Test
  void theAdaptiveLevelHoldsItsShareThoughTheSpreadGrows() {
    var random = new SplittableRandom(5);
    var level = AdaptiveLevel.start(0.8, 0.02);
    int held = 0;
    for (int t = 0; t < 4000; t++) {
      double size = t < 2000 ? 1 : 1.2;
      // Bands made for the first half: uniform errors on ±1. Fixed ones would hold 0.73 overall.
      boolean inside = Math.abs(size * (2 * random.nextDouble() - 1)) <= level.level();
      held += inside ? 1 : 0;
      level = level.after(inside);
    }
    assertThat(held / 4000.0).isCloseTo(0.8, within(0.01));
  }

  private static double spread(SamplePaths paths) {
    double[] totals = paths.totals(6);
    return SamplePaths.quantileOf(totals, 0.9) - SamplePaths.quantileOf(totals, 0.1);
  }
}
