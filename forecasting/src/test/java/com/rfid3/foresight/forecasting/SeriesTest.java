package com.rfid3.foresight.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeriesTest {

  @Test
  void keepsItsOwnCopyOfTheValues() {
    double[] values = {1, 2, 3};
    var series = Series.of(values);
    values[0] = 99;
    series.values()[1] = 99;
    assertThat(series.values()).containsExactly(1, 2, 3);
  }

  @Test
  void namesTheSeriesAndThePositionOfAnInfiniteValue() {
    assertThatThrownBy(() -> Series.of(1, Double.POSITIVE_INFINITY))
        .isInstanceOfSatisfying(SeriesException.class, e -> assertThat(e.position()).isEqualTo(1));
  }

  @Test
  void refusesNegativeCountsOnlyWhereCountsAreDeclared() {
    var tents = Series.of(3, -1).named("tents");
    assertThatThrownBy(tents::asCounts)
        .hasMessage("series 'tents', position 1: negative count -1.0");
  }

  @Test
  void ordersPeriodsAndTakesOneForNone() {
    assertThat(Series.of(1).withPeriod(52, 1, 7).periods()).containsExactly(7, 52);
    assertThat(Series.of(1).withPeriod(1).period()).isEqualTo(1);
    assertThatThrownBy(() -> Series.of(1).withPeriod(0)).isInstanceOf(SeriesException.class);
  }

  @Test
  void headForgetsWhatCameLater() {
    var series = Series.of(1, 2, 3, 4).named("chairs");
    var head = series.head(2);
    assertThat(head).isEqualTo(Series.of(1, 2).named("chairs"));
    assertThatThrownBy(() -> head.value(2)).isInstanceOf(SeriesException.class);
    assertThat(head.append(9)).isEqualTo(Series.of(1, 2, 9).named("chairs"));
    assertThat(series.values()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void missingValuesAreNotObserved() {
    assertThat(Series.of(1, Double.NaN, 3).observed()).isEqualTo(2);
  }
}
