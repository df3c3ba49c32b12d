package com.rfid3.foresight.forecasting.auto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.forecasting.Forecast;
import com.rfid3.foresight.forecasting.Progress;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.SeriesException;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Series forecast together. */
class PanelTest {
  private static final AutoForecaster FAST = AutoForecaster.fast();

  private static List<Series> panel(int size, int seed) {
    var random = new SplittableRandom(seed);
    return IntStream.range(0, size)
        .mapToObj(
            i ->
                Series.ofCounts(random.doubles(30, 0, 4 + i % 7).map(Math::floor).toArray())
                    .withPeriod(4)
                    .named("s" + i))
        .toList();
  }

  private static void same(List<Forecast> left, List<Forecast> right) {
    assertThat(left).hasSameSizeAs(right);
    for (int i = 0; i < left.size(); i++) {
      assertThat(left.get(i).seriesId()).isEqualTo(right.get(i).seriesId());
      assertThat(left.get(i).mean()).isEqualTo(right.get(i).mean());
      assertThat(left.get(i).paths().path(11)).isEqualTo(right.get(i).paths().path(11));
      assertThat(left.get(i).method()).isEqualTo(right.get(i).method());
    }
  }

  @Test
  void allCoresForecastWhatOneDoes() {
    var panel = panel(40, 1);
    same(FAST.inParallel().forecastAll(panel, 3), FAST.forecastAll(panel, 3));
  }

  @Test
  void oneForecasterServesManyThreads() throws Exception {
    var panel = panel(12, 2);
    var alone = FAST.forecastAll(panel, 3);
    try (var threads = Executors.newFixedThreadPool(4)) {
      var runs =
          IntStream.range(0, 8)
              .mapToObj(i -> threads.submit(() -> FAST.forecastAll(panel, 3)))
              .toList();
      for (var run : runs) {
        same(run.get(), alone);
      }
    }
  }

  @Test
  void forecastsComeInTheOrderOfTheSeries() {
    var mixed = new ArrayList<>(panel(5, 3));
    mixed.add(2, Series.of(1.5, 2.5, 3.5, 2.5, 1.5, 2.5).named("real"));
    assertThat(FAST.forecastAll(mixed, 2).stream().map(Forecast::seriesId))
        .containsExactly("s0", "s1", "real", "s2", "s3", "s4");
  }

  @Test
  void seriesOfAnotherKindLendNothing() {
    var counts = panel(6, 4);
    var mixed = new ArrayList<>(counts);
    panel(6, 5).forEach(series -> mixed.add(series.withPeriod(7)));
    same(FAST.forecastAll(mixed, 3).subList(0, 6), FAST.forecastAll(counts, 3));
  }

  @Test
  void noForecastKnowsTheFutureOfAnother() {
    var short12 = panel(8, 6).stream().map(series -> series.head(12)).toList();
    var cut =
        panel(8, 6).stream()
            .map(
                series ->
                    Series.ofCounts(series.head(12).values()).withPeriod(4).named(series.id()))
            .toList();
    same(FAST.forecastAll(short12, 3), FAST.forecastAll(cut, 3));
  }

  @Test
  void progressCountsEachSeriesOnce() {
    var told = new ConcurrentSkipListSet<Integer>();
    FAST.inParallel().forecastAll(panel(9, 7), 2, (done, total) -> told.add(100 * total + done));
    assertThat(told).hasSize(9).first().isEqualTo(901);
    assertThat(told.last()).isEqualTo(909);
  }

  @Test
  void anInterruptedThreadForecastsNoMore() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> FAST.forecastAll(panel(2, 8), 2, Progress.SILENT))
          .isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void nothingIsForecastWhereOneSeriesIsBad() {
    var panel = new ArrayList<>(panel(3, 9));
    panel.add(Series.of().named("empty"));
    var told = new ArrayList<Integer>();
    assertThatThrownBy(() -> FAST.forecastAll(panel, 2, (done, total) -> told.add(done)))
        .isInstanceOfSatisfying(
            SeriesException.class, e -> assertThat(e.seriesId()).isEqualTo("empty"));
    assertThat(told).isEmpty();
  }

  @Test
  void shortHistoriesSayWhatTheyRestOn() {
    var alone = FAST.forecast(Series.ofCounts(3, 5), 2);
    assertThat(alone.why()).isEqualTo("too short a history to compare methods");
    var lent = new ArrayList<>(panel(10, 10));
    lent.add(Series.ofCounts(3, 5).withPeriod(4).named("new"));
    var together = FAST.forecastAll(lent, 2).getLast();
    assertThat(together.why()).contains("weights of 11 like series");
    assertThat(FAST.forecastAll(lent, 2).getFirst().why()).contains("pooled over 11");
    assertThat(AutoForecaster.of(Methods.ses()).forecast(lent.getFirst(), 2).why())
        .isEqualTo("the method asked for");
  }

  @Test
  void methodsThatDoNotSuitAreLeftOut() {
    var pair = Series.ofCounts(4, 6);
    var forecast = AutoForecaster.of(Methods.holtWinters(), Methods.ets()).forecast(pair, 3);
    assertThat(forecast.mean()).containsExactly(new double[] {5, 5, 5}, within(1e-12));
    assertThat(forecast.method()).isEqualTo("mean");
  }

  @Test
  void theUnitOfASeriesIsTheUnitOfItsForecast() {
    var series = Series.of(panel(1, 11).getFirst().values()).withPeriod(4);
    double[] thousands = java.util.Arrays.stream(series.values()).map(v -> 1024 * v).toArray();
    var here = FAST.forecast(series, 3);
    var there = FAST.forecast(Series.of(thousands).withPeriod(4), 3);
    for (int step = 0; step < 3; step++) {
      double unit = 1024 * here.mean()[step];
      assertThat(there.mean()[step]).isCloseTo(unit, within(1e-3 * unit));
      double high = 1024 * here.quantile(0.9)[step];
      assertThat(there.quantile(0.9)[step]).isCloseTo(high, within(1e-2 * high));
    }
  }

  @Test
  void manySeriesAreForecastInPartsWithoutALoss() {
    var many = panel(2100, 12).stream().map(series -> series.head(6)).toList();
    var forecasts = AutoForecaster.of(Methods.mean()).forecastAll(many, 1);
    assertThat(forecasts).hasSize(2100).doesNotContainNull();
    assertThat(forecasts.get(2050).seriesId()).isEqualTo("s2050");
  }
}
