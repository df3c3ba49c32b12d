package com.rfid3.foresight.forecasting.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.SeriesException;
import com.rfid3.foresight.forecasting.auto.AutoForecaster;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import org.junit.jupiter.api.Test;

class BacktestTest {
  private static final Series SERIES = Series.ofCounts(2, 4, 2, 6, 3, 5, 1, 4);

  @Test
  void scoresOfTheNaiveMethodWorkedByHand() {
    // Known 2 4 2 6 3 5, naive forecast 5 5, observed 1 4.
    var scores =
        Backtest.rollingOrigin(SERIES, 2, 1)
            .compare(AutoForecaster.of(Methods.naive()))
            .of("naive")
            .orElseThrow();
    double meanDifference = (2 + 2 + 4 + 3 + 2) / 5.0;
    double meanSquare = (4 + 4 + 16 + 9 + 4) / 5.0;
    assertThat(scores.mase()).isCloseTo(2.5 / meanDifference, within(1e-12));
    assertThat(scores.rmsse()).isCloseTo(Math.sqrt(8.5 / meanSquare), within(1e-12));
    assertThat(scores.wape()).isCloseTo(1.0, within(1e-12));
    assertThat(scores.bias()).isCloseTo(1.0, within(1e-12));
  }

  @Test
  void whatComesAfterTheOriginChangesNoForecast() {
    double[] other = SERIES.values();
    other[6] = 900;
    other[7] = 0;
    var known = SERIES.head(6);
    var same = Series.ofCounts(other).head(6);
    assertThat(AutoForecaster.thorough().forecast(known, 2).mean())
        .isEqualTo(AutoForecaster.thorough().forecast(same, 2).mean());
  }

  @Test
  void countsFitsAndKeepsTheBaseline() {
    var comparison = Backtest.rollingOrigin(SERIES, 1, 3).compare(AutoForecaster.fast());
    assertThat(comparison.rows().getFirst().scores().fits()).isEqualTo(3);
    assertThat(comparison.baseline().method()).isEqualTo("snaive");
    assertThat(comparison.table()).contains("fast").contains("snaive");
  }

  @Test
  void refusesMoreOriginsThanTheSeriesHolds() {
    assertThatThrownBy(() -> Backtest.rollingOrigin(SERIES, 4, 2))
        .isInstanceOf(SeriesException.class);
  }
}
