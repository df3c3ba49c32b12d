package com.rfid3.foresight.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProtocolTest {
  private static final Series KNOWN = Series.ofCounts(0, 2, 4, 3, 5, 1).named("one");

  private static Fit judged() {
    double[][] quantiles = {{1, 1}, {4, 2}, {6, 3}};
    return Fit.judged(KNOWN, 4, new Statement(new double[] {4, 3}, quantiles));
  }

  @Test
  void aFitIsWorkedByHand() {
    // Observed 5 and 1; from the first demand on, the differences are 2 and −1.
    var fit = judged();
    assertThat(fit.rmsse()).isCloseTo(Math.sqrt((1 + 4) / 2.0 / 2.5), within(1e-12));
    assertThat(fit.error()).isCloseTo(1, within(1e-12));
    double low = 0.1 * 4;
    double middle = 0.5 * 1 + 0.5 * 1;
    double high = 0.1 * 1 + 0.1 * 2;
    assertThat(fit.pinball()).isCloseTo(2 * (low + middle + high) / 3, within(1e-12));
    assertThat(fit.held()).isEqualTo(1);
    assertThat(fit.below()[1]).isEqualTo(0.5);
    assertThat(fit.upTo()[0]).isEqualTo(0.5);
  }

  @Test
  void fitsAreSummedBeforeTheyAreDivided() {
    var fits = new Fits("one", List.of(judged(), judged()));
    assertThat(fits.wql()).isCloseTo(judged().pinball() / 6, within(1e-12));
    assertThat(fits.bias()).isCloseTo(1 / 6.0, within(1e-12));
    assertThat(fits.rmsse()).isCloseTo(judged().rmsse(), within(1e-12));
  }

  @Test
  void aRatioOfAMethodToItselfHasNoSpread() {
    var fits = new Fits("one", IntStream.range(0, 30).mapToObj(i -> judged()).toList());
    var spread = PairedBootstrap.of(fits, fits, Fits::wql);
    assertThat(spread.lower()).isCloseTo(1, within(1e-12));
    assertThat(spread.upper()).isCloseTo(1, within(1e-12));
  }

  @Test
  void theShopsLevelsAddUp() {
    var end = Clock.fixed(Instant.parse("2026-11-15T12:00:00Z"), ZoneOffset.UTC);
    var turns = ShopTurns.of(ShopPlan.small(end));
    double total = sum(turns.total());
    assertThat(turns.total()).hasSize(1).first().extracting(Series::length).isEqualTo(36);
    assertThat(total).isGreaterThan(500).isEqualTo(sum(turns.classes()));
    assertThat(sum(turns.categories())).isEqualTo(total);
    assertThat(turns.classes().size()).isGreaterThan(turns.categories().size());
    assertThat(turns.classes()).allMatch(Series::counts);
  }

  private static double sum(List<Series> level) {
    return level.stream().flatMapToDouble(one -> DoubleStream.of(one.values())).sum();
  }
}
