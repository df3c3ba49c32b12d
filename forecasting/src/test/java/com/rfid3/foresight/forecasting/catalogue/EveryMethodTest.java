package com.rfid3.foresight.forecasting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.SeriesException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryMethodTest {
  private static final Series SEASONAL = AllMethods.seasonal();

  private static Stream<Method> methods() {
    return AllMethods.all().stream();
  }

  @Test
  void namesAreTheirOwn() {
    assertThat(methods().map(Method::name)).doesNotHaveDuplicates().hasSize(20);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aShorterHorizonIsTheStartOfALongerOne(Method method) {
    var model = method.fit(SEASONAL);
    assertThat(model.mean(3)).isEqualTo(Arrays.copyOf(model.mean(9), 3));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void theSameSeriesIsFittedAlike(Method method) {
    assertThat(method.fit(SEASONAL).mean(5)).isEqualTo(method.fit(SEASONAL).mean(5));
    assertThat(method.fit(SEASONAL).parameters()).isEqualTo(method.fit(SEASONAL).parameters());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void anUpdateLeavesTheOldModelAsItWas(Method method) {
    var model = method.fit(SEASONAL);
    double[] before = model.mean(6);
    var moved = model.update(500, 500, 500);
    assertThat(model.mean(6)).isEqualTo(before);
    assertThat(moved.mean(6)).isNotEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void anUpdateByTwoIsTwoUpdatesByOne(Method method) {
    var model = method.fit(SEASONAL);
    double[] atOnce = model.update(70, 90, 80).mean(5);
    double[] oneByOne = model.update(70).update(90).update(80).mean(5);
    assertThat(atOnce).containsExactly(oneByOne, within(1e-9));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void noNewsChangesNothing(Method method) {
    var model = method.fit(SEASONAL);
    assertThat(model.update().mean(5)).containsExactly(model.mean(5), within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void anUpdateThatAgreesWithTheForecastMovesItLittle(Method method) {
    var model = method.fit(SEASONAL);
    double[] said = model.mean(8);
    double[] later = model.update(Arrays.copyOf(said, 4)).mean(4);
    for (int step = 0; step < 4; step++) {
      assertThat(later[step]).isCloseTo(said[step + 4], within(0.12 * said[step + 4]));
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void gapsAreBorne(Method method) {
    double[] values = SEASONAL.values();
    values[0] = Double.NaN;
    values[17] = Double.NaN;
    values[18] = Double.NaN;
    values[47] = Double.NaN;
    double[] whole = method.fit(SEASONAL).mean(4);
    double[] gapped = method.fit(Series.ofCounts(values).withPeriod(4)).mean(4);
    for (int step = 0; step < 4; step++) {
      assertThat(gapped[step]).isCloseTo(whole[step], within(0.5 * whole[step]));
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aConstantStaysConstant(Method method) {
    double[] same = new double[30];
    Arrays.fill(same, 7);
    var constant = Series.ofCounts(same).withPeriod(4);
    // The correction of Syntetos and Boylan lowers even what needs no correction.
    double expected = method.name().equals("sba") ? 7 * 0.95 : 7;
    for (double value : method.fit(constant).mean(6)) {
      assertThat(value).isCloseTo(expected, within(7e-3));
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void parametersHaveNamesAndValues(Method method) {
    method
        .fit(SEASONAL)
        .parameters()
        .forEach((name, value) -> assertThat(value).as(method.name() + " " + name).isFinite());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void tooFewObservationsAreRefusedByName(Method method) {
    int least = method.leastObservations(SEASONAL);
    var few = SEASONAL.head(least - 1).named("few");
    assertThat(method.suits(few)).isFalse();
    assertThatThrownBy(() -> method.fit(few))
        .isInstanceOfSatisfying(
            SeriesException.class, e -> assertThat(e.seriesId()).isEqualTo("few"))
        .hasMessageContaining("needs " + least);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void whatSuitsCanBeFitted(Method method) {
    double nan = Double.NaN;
    var odd =
        List.of(
            Series.of(5),
            Series.of(5, 6),
            Series.of(5, 6, 7),
            Series.ofCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0).withPeriod(4),
            Series.ofCounts(0, 0, 0, 0, 0, 900, 0, 0, 0, 0, 0, 0).withPeriod(4),
            Series.of(-3, 4, -5, 6, -7, 8, -9, 10, -11, 12, -13).withPeriod(2),
            Series.of(nan, nan, 3, nan, 4, nan, nan, 5, 6, nan, 2, nan).withPeriod(3),
            Series.of(1e9, 1e-9, 1e9, 1e-9, 1e9, 1e-9, 1e9, 1e-9, 1e9, 1e-9, 1e9),
            Series.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048));
    for (var series : odd) {
      if (method.suits(series)) {
        for (double value : method.fit(series).mean(4)) {
          assertThat(value).as(method.name() + " of " + series).isFinite();
        }
      }
    }
  }
}
