package com.rfid3.foresight.forecasting.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import com.rfid3.foresight.forecasting.decomposition.SeasonalFigure.Kind;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeasonTest {

  @Test
  void figureOfALineWithASeasonWorkedByHand() {
    double[] effects = {2, -1, -1};
    double[] values = IntStream.range(0, 12).mapToDouble(t -> 5 + t + effects[t % 3]).toArray();
    assertThat(SeasonalFigure.of(values, 3, Kind.ADDITIVE)).containsExactly(effects, within(1e-12));
  }

  @Test
  void noiseIsNotTakenForASeason() {
    var random = new SplittableRandom(5);
    double[] noise = random.doubles(120, 0, 1).toArray();
    double[] season = IntStream.range(0, 120).mapToDouble(t -> t % 12 + noise[t]).toArray();
    assertThat(SeasonalFigure.isPresent(Series.of(noise), 12)).isFalse();
    assertThat(SeasonalFigure.isPresent(Series.of(season), 12)).isTrue();
    assertThat(spread(ShrunkSeason.in(noise, 12).figure()))
        .isLessThan(0.7 * spread(SeasonalFigure.of(noise, 12, Kind.ADDITIVE)));
  }

  @Test
  void twoSeasonsAtOnceAreContinued() {
    double[] days = {3, 0, -1, -2, -1, 0, 1};
    double[] values =
        IntStream.range(0, 7 * 24)
            .mapToDouble(t -> 20 + days[t % 7] + 4 * Math.sin(2 * Math.PI * t / 28))
            .toArray();
    var series = Series.of(values).withPeriod(7, 28);
    double[] mean = Methods.decomposed(Methods.ses()).fit(series.head(140)).mean(28);
    for (int step = 0; step < 28; step++) {
      assertThat(mean[step]).isCloseTo(values[140 + step], within(0.35));
    }
  }

  @Test
  void gapsAreBridged() {
    double nan = Double.NaN;
    assertThat(Gaps.filled(Series.of(nan, 2, nan, nan, 8, nan))).containsExactly(2, 2, 4, 6, 8, 8);
  }

  @Test
  void autocorrelationWorkedByHand() {
    // Deviations -1 1 -1 1: products at lag 1 are -3, squares 4.
    assertThat(Autocorrelation.upTo(new double[] {1, 3, 1, 3}, 2))
        .containsExactly(new double[] {1, -0.75, 0.5}, within(1e-12));
  }

  private static double spread(double[] figure) {
    double mean = DoubleStream.of(figure).average().orElseThrow();
    return Math.sqrt(DoubleStream.of(figure).map(e -> (e - mean) * (e - mean)).sum());
  }
}
