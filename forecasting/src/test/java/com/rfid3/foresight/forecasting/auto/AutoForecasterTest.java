package com.rfid3.foresight.forecasting.auto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rfid3.foresight.forecasting.Progress;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.SeriesException;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AutoForecasterTest {
  private static final Series WEEKS =
      Series.ofCounts(4, 9, 2, 7, 5, 8, 3, 6, 4, 10, 2, 7, 5, 7, 3, 6, 4, 9, 3, 7).withPeriod(4);

  @Test
  void sameSeedSameForecast() {
    var once = AutoForecaster.fast().withSeed(7).forecast(WEEKS, 4);
    var again = AutoForecaster.fast().withSeed(7).forecast(WEEKS, 4);
    assertThat(once.paths().path(17)).isEqualTo(again.paths().path(17));
    assertThat(once.mean()).isEqualTo(again.mean());
  }

  @Test
  void anotherSeedLeavesTheMarginsAndMovesThePaths() {
    var once = AutoForecaster.fast().withSeed(7).forecast(WEEKS, 4);
    var other = AutoForecaster.fast().withSeed(8).forecast(WEEKS, 4);
    assertThat(once.quantile(0.9)).isEqualTo(other.quantile(0.9));
    assertThat(once.paths().path(17)).isNotEqualTo(other.paths().path(17));
  }

  @Test
  void aNoiselessSeasonIsContinuedExactly() {
    double[] values = IntStream.range(0, 35).mapToDouble(t -> 3 + t % 7).toArray();
    var forecast = AutoForecaster.fast().forecast(Series.of(values).withPeriod(7), 9);
    assertThat(forecast.mean()).containsExactly(3, 4, 5, 6, 7, 8, 9, 3, 4);
  }

  @Test
  void countsStayWholeAndAboveZero() {
    var forecast = AutoForecaster.fast().forecast(Series.ofCounts(0, 3, 0, 0, 1, 0, 0, 2, 0), 3);
    assertThat(DoubleStream.of(forecast.quantile(0.05))).allMatch(q -> q >= 0 && q == Math.rint(q));
    assertThat(forecast.paths().totals(3)[0]).isNotNegative();
  }

  @Test
  void strangeSeriesGetAnAnswer() {
    var random = new SplittableRandom(1);
    double nan = Double.NaN;
    var strange =
        List.of(
            Series.of(5),
            Series.of(5, 6),
            Series.ofCounts(0, 0, 0, 0, 0, 0),
            Series.of(0, 0, 0, 100, 0, 0, 0),
            Series.of(3, 3, 3, 3, 3, 3, 3, 3),
            Series.of(nan, 2, nan, nan, 4, 3, nan, 2, 5, nan).withPeriod(3),
            Series.of(random.doubles(100_000).toArray()).withPeriod(7));
    for (var series : strange) {
      var forecast = AutoForecaster.thorough().forecast(series, 5);
      assertThat(forecast.mean()).as(series.toString()).hasSize(5).doesNotContain(nan);
      assertThat(forecast.quantile(0.9)).doesNotContain(nan);
      assertThat(forecast.why()).isNotBlank();
    }
  }

  @Test
  void refusesAnEmptySeriesAndANonPositiveHorizonByName() {
    var empty = Series.of().named("empty");
    assertThatThrownBy(() -> AutoForecaster.fast().forecast(empty, 3))
        .isInstanceOf(SeriesException.class)
        .hasMessageContaining("'empty'");
    assertThatThrownBy(() -> AutoForecaster.fast().forecast(WEEKS.named("weeks"), 0))
        .isInstanceOf(SeriesException.class)
        .hasMessageContaining("'weeks'")
        .hasMessageContaining("horizon");
  }

  @Test
  void stopsWhenAskedTo() {
    Progress afterOne =
        new Progress() {
          private int seen;

          @Override
          public void advanced(int done, int total) {
            seen = done;
          }

          @Override
          public boolean cancelled() {
            return seen == 1;
          }
        };
    assertThatThrownBy(() -> AutoForecaster.fast().forecastAll(List.of(WEEKS, WEEKS), 2, afterOne))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void probabilitiesFallAsTheLevelRises() {
    var forecast = AutoForecaster.of(Methods.ses()).forecast(WEEKS, 4);
    assertThat(forecast.probabilityTotalAbove(10))
        .isGreaterThan(forecast.probabilityTotalAbove(30));
    assertThat(forecast.probabilityAbove(-1)).containsOnly(1.0);
    assertThat(forecast.probabilityAbove(100)).containsOnly(0.0);
  }
}
