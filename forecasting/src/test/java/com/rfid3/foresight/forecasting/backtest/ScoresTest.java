package com.rfid3.foresight.forecasting.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.forecasting.Forecast;
import com.rfid3.foresight.forecasting.Forecaster;
import com.rfid3.foresight.forecasting.Progress;
import com.rfid3.foresight.forecasting.SamplePaths;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.auto.AutoForecaster;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ScoresTest {
  private static final Series KNOWN = Series.of(0, 0, 4, 2, 6, 4).withPeriod(2).named("tents");

  /**
   * Says 5 with equally likely futures 1 to 9, so that the levels 0.1, 0.5, 0.9 are 1.4, 5, 8.6.
   */
  private static Forecast five(String series, int steps) {
    double[][] paths = new double[9][steps];
    for (int i = 0; i < 9; i++) {
      Arrays.fill(paths[i], i + 1);
    }
    double[] mean = new double[steps];
    Arrays.fill(mean, 5);
    var futures =
        new Forecast.Futures(new SamplePaths(paths), false, Forecast.EmpiricalCoverage.UNKNOWN);
    return new Forecast(series, mean, futures, new Forecast.Origin("five", "it says so"));
  }

  /** A forecaster that remembers what it was shown. */
  private record Witness(List<Series> shown) implements Forecaster {
    @Override
    public String name() {
      return "five";
    }

    @Override
    public List<Forecast> forecastAll(List<Series> panel, int horizon, Progress progress) {
      shown.addAll(panel);
      return panel.stream().map(series -> five(series.id(), horizon)).toList();
    }
  }

  private static Scores judged(double... after) {
    var tally = new Tally();
    tally.add(KNOWN, five("tents", after.length), after);
    return tally.scores();
  }

  @Test
  void pointScoresWorkedByHand() {
    // From the first demand: differences −2, 4, −2; two apart: 4, 2, 2, 2.
    var scores = judged(3, 9);
    assertThat(scores.mase()).isCloseTo(3 / 2.5, within(1e-12));
    assertThat(scores.rmsse()).isCloseTo(Math.sqrt(10 / 8.0), within(1e-12));
    assertThat(scores.wape()).isCloseTo(6 / 12.0, within(1e-12));
    assertThat(scores.bias()).isCloseTo(-2 / 12.0, within(1e-12));
    assertThat(scores.fits()).isEqualTo(1);
  }

  @Test
  void quantileScoresWorkedByHand() {
    var scores = judged(3, 9);
    double low = 0.1 * (3 - 1.4) + 0.1 * (9 - 1.4);
    double middle = 0.5 * 2 + 0.5 * 4;
    double high = 0.1 * (8.6 - 3) + 0.9 * (9 - 8.6);
    assertThat(scores.wql()).isCloseTo(2 * (low + middle + high) / 3 / 12, within(1e-12));
    assertThat(scores.coverage80()).isEqualTo(0.5);
    assertThat(scores.width80()).isCloseTo(2 * 7.2 / 12, within(1e-12));
  }

  @Test
  void whatWasNotObservedIsNotJudged() {
    assertThat(judged(3, Double.NaN, 9)).isEqualTo(judged(3, 9));
  }

  @Test
  void aSeriesWithoutAScaleIsDroppedFromTheMeansOnly() {
    var tally = new Tally();
    tally.add(Series.of(2, 2, 2), five("flat", 1), new double[] {7});
    tally.add(KNOWN, five("tents", 1), new double[] {7});
    assertThat(tally.scores().rmsse()).isCloseTo(2 / Math.sqrt(8), within(1e-12));
    assertThat(tally.scores().wape()).isCloseTo(4 / 14.0, within(1e-12));
    assertThat(tally.scores().fits()).isEqualTo(2);
  }

  @Test
  void aForecasterIsShownNothingAfterItsOrigin() {
    var series = Series.of(1, 2, 3, 4, 5, 6, 7, 8, 9).named("s");
    var witness = new Witness(new ArrayList<>());
    Backtest.rollingOrigin(series, 2, 3).compare(witness);
    assertThat(witness.shown).containsExactly(series.head(3), series.head(5), series.head(7));
    assertThatThrownBy(() -> witness.shown.getFirst().value(3)).hasMessageContaining("'s'");
  }

  @Test
  void whatLiesPastTheEndIsNotJudged() {
    var comparison = Backtest.at(List.of(KNOWN), 4, 4).compare(new Witness(new ArrayList<>()));
    // Observed 6 and 4 against 5 and 5.
    assertThat(comparison.best().scores().wape()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void rowsKeepTheirOrderAndTheBestHasTheLeastError() {
    var rising = Series.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12).named("rising");
    var comparison =
        Backtest.rollingOrigin(rising, 1, 4)
            .compare(
                AutoForecaster.of(Methods.mean()),
                AutoForecaster.of(Methods.drift()),
                AutoForecaster.of(Methods.naive()));
    assertThat(comparison.rows().stream().map(Comparison.Row::method))
        .containsExactly("mean", "drift", "naive");
    assertThat(comparison.best().method()).isEqualTo("drift");
    assertThat(comparison.of("drift").orElseThrow().rmsse()).isCloseTo(0, within(1e-9));
    assertThat(comparison.of("none")).isEmpty();
    assertThat(comparison.table().lines()).hasSize(5).last().asString().startsWith("snaive");
  }

  @Test
  void aBacktestTellsItsProgressAndStopsWhenAsked() {
    var told = new ArrayList<Integer>();
    Progress listening = (done, total) -> told.add(10 * done + total);
    Backtest.rollingOrigin(KNOWN, 1, 2).compare(List.of(new Witness(new ArrayList<>())), listening);
    assertThat(told).containsExactly(12);
    Progress refusing =
        new Progress() {
          @Override
          public void advanced(int done, int total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    var backtest = Backtest.rollingOrigin(KNOWN, 1, 2);
    var one = List.<Forecaster>of(AutoForecaster.fast());
    assertThatThrownBy(() -> backtest.compare(one, refusing))
        .isInstanceOf(CancellationException.class);
  }
}
