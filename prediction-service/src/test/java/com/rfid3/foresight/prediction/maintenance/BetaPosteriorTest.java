package com.rfid3.foresight.prediction.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class BetaPosteriorTest {

  @Test
  void agreesWithClosedForms() {
    assertThat(new BetaPosterior(1, 1).distribution(0.37)).isCloseTo(0.37, within(1e-12));
    // P(X <= x) = 6x² − 8x³ + 3x⁴ for Beta(2, 3).
    assertThat(new BetaPosterior(2, 3).distribution(0.4)).isCloseTo(0.5248, within(1e-12));
    // P(X <= x) = x^a for Beta(a, 1).
    assertThat(new BetaPosterior(7.5, 1).distribution(0.8))
        .isCloseTo(Math.pow(0.8, 7.5), within(1e-12));
  }

  @Test
  void holdsForTheCountsOfAWholeShop() {
    var posterior = new BetaPosterior(300.5, 5_000.5);

    assertThat(posterior.quantile(0.5)).isCloseTo(posterior.mean(), within(1e-3));
    assertThat(posterior.distribution(posterior.mean())).isCloseTo(0.5, within(0.02));
  }

  @Property(tries = 200)
  void quantileUndoesTheDistribution(
      @ForAll @DoubleRange(min = 0.5, max = 500) double alpha,
      @ForAll @DoubleRange(min = 0.5, max = 500) double beta,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
    var posterior = new BetaPosterior(alpha, beta);

    assertThat(posterior.distribution(posterior.quantile(level))).isCloseTo(level, within(1e-8));
  }

  @Test
  void factorialsComeOutOfTheGammaFunction() {
    assertThat(Math.exp(LogGamma.of(5))).isCloseTo(24, within(1e-10));
    assertThat(LogGamma.of(0.5)).isCloseTo(Math.log(Math.sqrt(Math.PI)), within(1e-12));
  }
}
