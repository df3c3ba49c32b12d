package com.rfid3.foresight.forecasting.auto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.forecasting.Forecaster;
import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ForecastProperties {
  private static final Forecaster FAST = AutoForecaster.fast();
  private static final List<Method> ANY_SCALE =
      List.of(
          Methods.naive(),
          Methods.seasonalNaive(),
          Methods.drift(),
          Methods.windowMean(5),
          Methods.ses(),
          Methods.croston(0.1),
          Methods.sba(0.1),
          Methods.tsb(),
          Methods.adida(),
          Methods.imapa(),
          Methods.theta());
  private static final List<Method> ANY_SHIFT =
      List.of(
          Methods.naive(),
          Methods.seasonalNaive(),
          Methods.drift(),
          Methods.windowMean(5),
          Methods.ses());

  @Provide
  Arbitrary<double[]> demand() {
    return Arbitraries.integers()
        .between(0, 40)
        .array(int[].class)
        .ofMinSize(10)
        .ofMaxSize(60)
        .map(values -> IntStream.of(values).asDoubleStream().toArray());
  }

  @Property(tries = 60)
  void methodsFollowTheUnit(@ForAll("demand") double[] demand) {
    var series = Series.of(demand).withPeriod(4);
    var doubled = Series.of(Arrays.stream(demand).map(v -> 8 * v).toArray()).withPeriod(4);
    for (var method : ANY_SCALE) {
      double[] expected = Arrays.stream(method.fit(series).mean(5)).map(v -> 8 * v).toArray();
      assertThat(method.fit(doubled).mean(5))
          .as(method.name())
          .containsExactly(expected, within(1e-6));
    }
  }

  @Property(tries = 60)
  void methodsWithoutAnOriginFollowAShift(@ForAll("demand") double[] demand) {
    var series = Series.of(demand).withPeriod(4);
    var raised = Series.of(Arrays.stream(demand).map(v -> v + 100).toArray()).withPeriod(4);
    for (var method : ANY_SHIFT) {
      double[] expected = Arrays.stream(method.fit(series).mean(5)).map(v -> v + 100).toArray();
      assertThat(method.fit(raised).mean(5))
          .as(method.name())
          .containsExactly(expected, within(1e-3));
    }
  }

  @Property(tries = 40)
  void countsAreForecastByCountsAndBandsWidenWithTheirLevel(@ForAll("demand") double[] demand) {
    var forecast = FAST.forecast(Series.ofCounts(demand).withPeriod(4), 6);
    assertThat(DoubleStream.of(forecast.mean())).allMatch(value -> value >= 0);
    double[] before = forecast.quantile(0.02);
    for (double level = 0.1; level < 1; level += 0.1) {
      double[] here = forecast.quantile(level);
      for (int step = 0; step < 6; step++) {
        assertThat(here[step])
            .isGreaterThanOrEqualTo(before[step])
            .isEqualTo(Math.rint(here[step]));
      }
      before = here;
    }
    var narrow = forecast.interval(0.5);
    var wide = forecast.interval(0.9);
    for (int step = 0; step < 6; step++) {
      assertThat(wide.lower()[step]).isLessThanOrEqualTo(narrow.lower()[step]);
      assertThat(wide.upper()[step]).isGreaterThanOrEqualTo(narrow.upper()[step]);
    }
  }

  @Property(tries = 20)
  void whatComesLaterChangesNothing(@ForAll("demand") double[] demand) {
    var known = Series.ofCounts(demand).withPeriod(4).head(8);
    var alone = Series.ofCounts(Arrays.copyOf(demand, 8)).withPeriod(4);
    var left = FAST.forecast(known, 3);
    var right = FAST.forecast(alone, 3);
    assertThat(left.mean()).isEqualTo(right.mean());
    assertThat(left.paths().path(5)).isEqualTo(right.paths().path(5));
  }

  @Property(tries = 40)
  void seasonalNaiveContinuesANoiselessSeason(@ForAll("demand") double[] season) {
    int period = season.length;
    double[] twice =
        IntStream.range(0, 2 * period + 3).mapToDouble(t -> season[t % period]).toArray();
    double[] mean = Methods.seasonalNaive().fit(Series.of(twice).withPeriod(period)).mean(period);
    for (int step = 0; step < period; step++) {
      assertThat(mean[step]).isEqualTo(season[(step + 3) % period]);
    }
  }
}
