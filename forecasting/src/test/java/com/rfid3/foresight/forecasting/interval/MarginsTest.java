package com.rfid3.foresight.forecasting.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.forecasting.Series;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MarginsTest {
  private static final double NONE = Double.NEGATIVE_INFINITY;

  private static Calibration rare(int seed, int size) {
    var random = new SplittableRandom(seed);
    var past = new Calibration();
    for (int i = 0; i < size; i++) {
      double rate = 0.2 + 2 * random.nextDouble();
      int came = 0;
      for (double left = Math.exp(-rate), draw = random.nextDouble(); draw > left && came < 20; ) {
        came++;
        draw *= random.nextDouble();
      }
      past.add(i % 4, rate, came, Math.sqrt(rate));
    }
    return past;
  }

  @Test
  void whatHasNoOutcomeOrNoScaleIsPassedOver() {
    var past = new Calibration();
    past.add(0, 5, Double.NaN, 1);
    past.add(0, 5, 6, 0);
    past.add(0, 5, 6, Double.NaN);
    past.add(1, 5, 8, 2);
    assertThat(past.size()).isEqualTo(1);
    assertThat(past.scaledError(0)).isEqualTo(1.5);
    assertThat(past.step(0)).isEqualTo(1);
  }

  @Property(tries = 40)
  void everyKindRisesAndKeepsItsFloor(
      @ForAll @IntRange(max = 99) int seed,
      @ForAll @DoubleRange(min = 0, max = 9) double forecast,
      @ForAll @IntRange(max = 5) int step) {
    var past = rare(seed, 500);
    var scaled = ScaledMargins.of(past, 4);
    var local = LocalMargins.of(past);
    for (Margins kind : new Margins[] {scaled, local, new MixedMargins(scaled, local)}) {
      double[] grid = new double[50];
      kind.fill(new Margins.At(step, forecast, 1, 0), grid);
      assertThat(grid).isSorted();
      assertThat(grid[0]).isNotNegative();
    }
  }

  @Test
  void theMixedKindLiesHalfWay() {
    var past = rare(3, 400);
    var scaled = ScaledMargins.of(past, 4);
    var local = LocalMargins.of(past);
    var at = new Margins.At(0, 1, 1, NONE);
    double[] one = new double[20];
    double[] other = new double[20];
    double[] mixed = new double[20];
    scaled.fill(at, one);
    local.fill(at, other);
    new MixedMargins(scaled, local).fill(at, mixed);
    assertThat(mixed[13]).isCloseTo((one[13] + other[13]) / 2, within(1e-12));
  }

  @Test
  void rareDemandIsGivenWholeOutcomes() {
    // Scaled errors put rates between the counts; neighbours know that only counts come.
    var choice = MarginChoice.of(rare(1, 3000), rare(2, 3000), 4, 0);
    double[] grid = new double[40];
    LocalMargins.of(rare(1, 3000)).fill(new Margins.At(0, 0.3, 1, 0), grid);
    assertThat(DoubleStream.of(grid)).allMatch(value -> value == Math.rint(value));
    assertThat(choice.coverage().of(0.8).orElseThrow()).isBetween(0.78, 0.95);
  }

  @Test
  void fewOutcomesLeaveNoChoiceAndNoCoverage() {
    var choice = MarginChoice.of(rare(1, 30), rare(2, 10), 4, 0);
    assertThat(choice.margins()).isInstanceOf(ScaledMargins.class);
    assertThat(choice.coverage().of(0.8)).isEmpty();
  }

  @Test
  void nothingKnownGivesThePointItself() {
    double[] grid = new double[5];
    ScaledMargins.of(new Calibration(), 2).fill(new Margins.At(0, 7, 3, NONE), grid);
    assertThat(grid).containsOnly(7);
  }

  @Test
  void nineErrorsReachTheTenPercentTailAndNoFewer() {
    // Conformal: n errors leave n + 1 places, so the least of nine stands at 10 %.
    var past = new Calibration();
    for (int i = 1; i <= 9; i++) {
      past.add(0, 0, i, 1);
    }
    double[] grid = new double[1000];
    ScaledMargins.of(past, 1).fill(new Margins.At(0, 0, 1, NONE), grid);
    assertThat(grid[100]).isCloseTo(1.05, within(0.06));
    assertThat(grid[10]).isEqualTo(1);
  }

  @Test
  void coverageCountsWhatCentralBandsHeld() {
    var past = new Calibration();
    for (int i = 0; i < 100; i++) {
      past.add(0, 0, i - 49.5, 1);
    }
    var coverage = Coverage.of(ScaledMargins.of(past, 1), past, NONE, 100);
    assertThat(coverage.of(0.8).orElseThrow()).isCloseTo(0.8, within(0.03));
    assertThat(coverage.of(0.5).orElseThrow()).isCloseTo(0.5, within(0.03));
  }

  @Test
  void scalesWorkedByHand() {
    var series = Series.of(0, 0, 2, 4, 2, 8).withPeriod(2);
    // From the first demand: differences 2, −2, 6; a season apart: 2, 4, 0, 4.
    assertThat(Scales.naiveSquare(series)).isCloseTo(44 / 3.0, within(1e-12));
    assertThat(Scales.seasonalNaive(series)).isCloseTo(2.5, within(1e-12));
    assertThat(Scales.naiveSquare(Series.of(0, 0, 5))).isNaN();
    assertThat(Scales.seasonalNaive(Series.of(3, 5).withPeriod(7))).isEqualTo(2);
  }

  @Test
  void anAdaptiveLevelKnowsItsBounds() {
    var level = AdaptiveLevel.start(0.8, 0.5);
    for (int i = 0; i < 20; i++) {
      level = level.after(false);
    }
    assertThat(level.level()).isEqualTo(1);
    assertThatThrownBy(() -> AdaptiveLevel.start(1, 0.1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AdaptiveLevel.start(0.8, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
