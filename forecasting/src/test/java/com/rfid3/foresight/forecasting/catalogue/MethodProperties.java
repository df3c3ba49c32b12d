package com.rfid3.foresight.forecasting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Series;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MethodProperties {
  /** Whose forecasts lie between the least and the greatest observation. */
  private static final List<Method> BETWEEN =
      List.of(
          Methods.naive(),
          Methods.seasonalNaive(),
          Methods.windowMean(3),
          Methods.mean(),
          Methods.tsb(),
          Methods.adida(),
          Methods.imapa());

  @Provide
  Arbitrary<double[]> demand() {
    return Arbitraries.integers()
        .between(0, 30)
        .array(int[].class)
        .ofMinSize(8)
        .ofMaxSize(50)
        .map(values -> IntStream.of(values).asDoubleStream().toArray());
  }

  @Property(tries = 60)
  void ratesLieWithinWhatWasSeen(@ForAll("demand") double[] demand) {
    var series = Series.ofCounts(demand).withPeriod(4);
    double most = Arrays.stream(demand).max().orElseThrow();
    double least = Arrays.stream(demand).min().orElseThrow();
    for (var method : BETWEEN) {
      double rate = method.fit(series).mean(1)[0];
      assertThat(rate).as(method.name()).isBetween(least - 1e-9, most + 1e-9);
    }
  }

  @Property(tries = 40)
  void nothingDependsOnWhatComesAfterTheOrigin(
      @ForAll("demand") double[] demand, @ForAll @IntRange(min = 6, max = 8) int origin) {
    var known = Series.of(Arrays.copyOf(demand, origin)).withPeriod(2);
    var head = Series.of(demand).withPeriod(2).head(origin);
    for (var method : AllMethods.all()) {
      if (method.suits(known)) {
        assertThat(method.fit(head).mean(3)).as(method.name()).isEqualTo(method.fit(known).mean(3));
      }
    }
  }

  @Property(tries = 40)
  void aLeadingGapIsNoInformation(@ForAll("demand") double[] demand) {
    double[] later = new double[demand.length + 2];
    Arrays.fill(later, 0, 2, Double.NaN);
    System.arraycopy(demand, 0, later, 2, demand.length);
    for (var method : List.of(Methods.naive(), Methods.mean(), Methods.ses(), Methods.tsb())) {
      assertThat(method.fit(Series.of(later)).mean(1))
          .as(method.name())
          .containsExactly(method.fit(Series.of(demand)).mean(1), within(1e-9));
    }
  }

  @Property(tries = 30)
  void sbaIsCrostonWithoutItsBias(@ForAll("demand") double[] demand) {
    var series = Series.ofCounts(demand);
    double croston = Methods.croston(0.2).fit(series).mean(1)[0];
    assertThat(Methods.sba(0.2).fit(series).mean(1)[0]).isCloseTo(0.9 * croston, within(1e-12));
  }

  @Property(tries = 30)
  void aLineIsContinuedByWhatKnowsTrends(
      @ForAll @IntRange(min = 1, max = 9) int slope, @ForAll @IntRange(min = 50, max = 90) int at) {
    double[] line = IntStream.range(0, 24).mapToDouble(t -> at + slope * t).toArray();
    for (var method : List.of(Methods.drift(), Methods.holt(), Methods.ets())) {
      double truth = at + slope * 26.0;
      assertThat(method.fit(Series.of(line)).mean(3)[2])
          .as(method.name())
          .isCloseTo(truth, within(1e-3 * truth));
    }
  }
}
