package com.rfid3.foresight.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.forecasting.Forecast.EmpiricalCoverage;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private static final SamplePaths PATHS =
      new SamplePaths(new double[][] {{1, 2}, {2, 3}, {3, 5}, {4, 9}});

  private static Forecast forecast(boolean counts) {
    EmpiricalCoverage coverage = level -> OptionalDouble.of(level - 0.01);
    return new Forecast(
        "chairs",
        new double[] {2.5, 4.75},
        new Forecast.Futures(PATHS, counts, coverage),
        new Forecast.Origin("ses", "the method asked for"));
  }

  @Test
  void meanAndTotalWorkedByHand() {
    assertThat(forecast(false).mean()).containsExactly(2.5, 4.75);
    assertThat(forecast(false).meanTotal(1)).isEqualTo(2.5);
    assertThat(forecast(false).meanTotal(2)).isCloseTo(7.25, within(1e-12));
    assertThat(forecast(false).horizon()).isEqualTo(2);
  }

  @Test
  void quantilesOfCountsAreWhole() {
    assertThat(forecast(false).quantile(0.5)).containsExactly(2.5, 4);
    assertThat(forecast(true).quantile(0.6)).containsExactly(3, 5);
  }

  @Test
  void aBandIsCentralAndCarriesItsCoverage() {
    var band = forecast(false).interval(0.5);
    assertThat(band.lower()).containsExactly(forecast(false).quantile(0.25));
    assertThat(band.upper()).containsExactly(forecast(false).quantile(0.75));
    assertThat(band.empiricalCoverage()).hasValue(0.49);
    assertThat(band.level()).isEqualTo(0.5);
    assertThat(band.contains(1, band.lower()[0])).isTrue();
    assertThat(band.contains(2, band.upper()[1])).isTrue();
    assertThat(band.contains(2, band.upper()[1] + 1e-9)).isFalse();
  }

  @Test
  void probabilitiesComeFromThePaths() {
    assertThat(forecast(true).probabilityAbove(2)).containsExactly(0.5, 0.75);
    assertThat(forecast(true).probabilityTotalAbove(8)).isEqualTo(0.25);
  }

  @Test
  void saysWhereItComesFrom() {
    assertThat(forecast(true).method()).isEqualTo("ses");
    assertThat(forecast(true).why()).isEqualTo("the method asked for");
    assertThat(forecast(true).seriesId()).isEqualTo("chairs");
    assertThat(EmpiricalCoverage.UNKNOWN.of(0.8)).isEmpty();
  }

  @Test
  void whatIsHandedOutMayBeChanged() {
    var chairs = forecast(false);
    chairs.mean()[0] = 99;
    chairs.interval(0.5).lower()[0] = 99;
    assertThat(chairs.mean()).containsExactly(2.5, 4.75);
    double[] own = {1};
    var band = new Interval(0.8, own, own, OptionalDouble.empty());
    own[0] = 5;
    assertThat(band.lower()).containsExactly(1);
  }

  @Test
  void anInterruptedThreadStopsWork() {
    Progress.SILENT.checkpoint();
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(Progress.SILENT::checkpoint).isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
