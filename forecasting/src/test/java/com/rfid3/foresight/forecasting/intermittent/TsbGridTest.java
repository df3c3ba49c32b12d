package com.rfid3.foresight.forecasting.intermittent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.forecasting.Series;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TsbGridTest {
  private static final double[] SIZES = {0.05, 0.2, 0.6};
  private static final double[] PROBABILITIES = {0.02, 0.05, 0.1, 0.15, 0.2, 0.3};

  @Provide
  Arbitrary<double[]> demand() {
    var value =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, Arbitraries.just(0.0)),
            net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(1, 9).map(i -> (double) i)),
            net.jqwik.api.Tuple.of(1, Arbitraries.just(Double.NaN)));
    return value
        .array(Double[].class)
        .ofMinSize(3)
        .ofMaxSize(60)
        .map(values -> Arrays.stream(values).mapToDouble(Double::doubleValue).toArray())
        .filter(values -> Arrays.stream(values).anyMatch(v -> !Double.isNaN(v)));
  }

  /** The shared products must choose what one pass per pair would. */
  @Property(tries = 200)
  void theChosenPairHasTheLeastError(@ForAll("demand") double[] demand) {
    var series = Series.of(demand);
    int best = new TsbGrid(TsbState.start(series), SIZES, PROBABILITIES).best(series);
    double least = Double.POSITIVE_INFINITY;
    for (double size : SIZES) {
      for (double probability : PROBABILITIES) {
        least = Math.min(least, squares(series, size, probability));
      }
    }
    double chosen = squares(series, SIZES[best / 6], PROBABILITIES[best % 6]);
    assertThat(chosen).isCloseTo(least, within(1e-9 * (1 + least)));
  }

  private static double squares(Series series, double sizeWeight, double probabilityWeight) {
    var state = TsbState.start(series);
    double squares = 0;
    for (int t = 0; t < series.length(); t++) {
      double error = series.value(t) - state.size * state.probability;
      squares += Double.isNaN(error) ? 0 : error * error;
      var one = Series.of(series.value(t));
      state.pass(one, sizeWeight, probabilityWeight);
    }
    return squares;
  }

  @Test
  void startsFromTheFirstDemandAndTheShareOfDemands() {
    var state = TsbState.start(Series.of(0, Double.NaN, 4, 0, 2));
    assertThat(state.size).isEqualTo(4);
    assertThat(state.probability).isEqualTo(0.5);
  }

  @Test
  void passesAreWorkedByHand() {
    var state = TsbState.start(Series.of(0, 4, 0, 2));
    state.pass(Series.of(6, 0, Double.NaN), 0.5, 0.2);
    assertThat(state.size).isCloseTo(5, within(1e-12));
    assertThat(state.probability).isCloseTo((0.5 + 0.2 * 0.5) * 0.8, within(1e-12));
  }

  @Test
  void refusesAGridOfAnotherWidth() {
    var start = TsbState.start(Series.of(1, 2));
    assertThatThrownBy(() -> new TsbGrid(start, SIZES, new double[] {0.1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
