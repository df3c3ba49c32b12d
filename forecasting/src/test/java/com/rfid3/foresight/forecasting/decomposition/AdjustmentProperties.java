package com.rfid3.foresight.forecasting.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import com.rfid3.foresight.forecasting.decomposition.SeasonalFigure.Kind;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AdjustmentProperties {

  private static double[] positive(int seed, int length) {
    return new SplittableRandom(seed).doubles(length, 1, 9).toArray();
  }

  @Property(tries = 60)
  void aSeasonTakenOutAndPutBackIsNoChange(
      @ForAll @IntRange(max = 999) int seed, @ForAll @IntRange(min = 2, max = 7) int period) {
    double[] values = positive(seed, 4 * period);
    double[] figure = positive(seed + 1, period);
    for (var kind : Kind.values()) {
      double[] rest = Adjusted.without(values, figure, kind);
      for (int t = 0; t < values.length; t++) {
        double effect = figure[t % period];
        double back = kind == Kind.ADDITIVE ? rest[t] + effect : rest[t] * effect;
        assertThat(back).isCloseTo(values[t], within(1e-12));
      }
    }
  }

  @Property(tries = 60)
  void effectsAverageToNone(
      @ForAll @IntRange(max = 999) int seed, @ForAll @IntRange(min = 2, max = 7) int period) {
    double[] values = positive(seed, 5 * period);
    double added = Arrays.stream(SeasonalFigure.of(values, period, Kind.ADDITIVE)).sum();
    double times = Arrays.stream(SeasonalFigure.of(values, period, Kind.MULTIPLICATIVE)).sum();
    assertThat(added).isCloseTo(0, within(1e-9));
    assertThat(times / period).isCloseTo(1, within(1e-9));
  }

  @Property(tries = 30)
  void anExactSeasonOnALevelIsContinuedExactly(
      @ForAll @IntRange(max = 999) int seed, @ForAll @IntRange(min = 3, max = 6) int period) {
    double[] season = positive(seed, period);
    double[] values =
        IntStream.range(0, 5 * period).mapToDouble(t -> 10 + season[t % period]).toArray();
    double[] mean =
        Methods.decomposed(Methods.mean()).fit(Series.of(values).withPeriod(period)).mean(period);
    for (int step = 0; step < period; step++) {
      assertThat(mean[step]).isCloseTo(10 + season[step], within(1e-6));
    }
  }

  @Test
  void theCentredMeanWorkedByHand() {
    double[] odd = SeasonalFigure.centredMean(new double[] {1, 2, 6, 4, 5}, 3);
    assertThat(odd).containsExactly(new double[] {Double.NaN, 3, 4, 5, Double.NaN}, within(1e-12));
    double[] even = SeasonalFigure.centredMean(new double[] {2, 4, 6, 8}, 2);
    assertThat(even).containsExactly(new double[] {Double.NaN, 4, 6, Double.NaN}, within(1e-12));
  }

  @Test
  void aFigureTurnsWithTheSeries() {
    double[] figure = {1, 2, 3};
    assertThat(Adjusted.turned(figure, 0)).containsExactly(1, 2, 3);
    assertThat(Adjusted.turned(figure, 4)).containsExactly(2, 3, 1);
    assertThat(Adjusted.turned(figure, 6)).containsExactly(1, 2, 3);
  }

  @Test
  void anUpdateTurnsTheFigureToo() {
    double[] values = IntStream.range(0, 21).mapToDouble(t -> 10 * (1 + t % 3)).toArray();
    var model = Methods.decomposed(Methods.naive()).fit(Series.of(values).withPeriod(3));
    assertThat(model.mean(3)).containsExactly(new double[] {10, 20, 30}, within(1e-6));
    assertThat(model.update(10).mean(3)).containsExactly(new double[] {20, 30, 10}, within(1e-6));
    assertThat(model.update(10, 20).mean(2)).containsExactly(new double[] {30, 10}, within(1e-6));
  }

  @Test
  void gapsAtTheEndsTakeTheNearest() {
    double nan = Double.NaN;
    assertThat(Gaps.filled(Series.of(nan, nan, 4, nan, nan, 10, nan)))
        .containsExactly(new double[] {4, 4, 4, 6, 8, 10, 10}, within(1e-12));
  }

  @Test
  void aSeasonLongerThanHalfTheSeriesIsLeftAlone() {
    var method = Methods.decomposed(Methods.ses());
    assertThat(method.suits(Series.of(positive(1, 14)).withPeriod(7))).isFalse();
    assertThat(method.suits(Series.of(positive(1, 15)).withPeriod(7))).isTrue();
    assertThat(method.suits(Series.of(positive(1, 15)))).isFalse();
  }
}
