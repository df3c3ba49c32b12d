package com.rfid3.foresight.forecasting.ets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.decomposition.Gaps;
import com.rfid3.foresight.forecasting.ets.EtsForm.Part;
import com.rfid3.foresight.forecasting.ets.EtsForm.Trend;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EtsFitProperties {
  private static final EtsForm SIMPLE = new EtsForm(Part.ADDITIVE, Trend.NONE, Part.NONE);
  private static final EtsForm RICHEST =
      new EtsForm(Part.MULTIPLICATIVE, Trend.DAMPED, Part.MULTIPLICATIVE);

  private static Series made(int seed) {
    var random = new SplittableRandom(seed);
    double[] values =
        IntStream.range(0, 40)
            .mapToDouble(t -> 60 + t + 9 * (t % 4) + 7 * random.nextGaussian())
            .map(value -> Math.max(1, value))
            .toArray();
    return Series.of(values).withPeriod(4);
  }

  private static EtsFit fitted(EtsForm form, Series series) {
    return new EtsFit(form, series.values(), Gaps.filled(series), 4).rough(12).fine(30);
  }

  @Property(tries = 12)
  void theChosenFormIsNotBeatenByAnotherFittedLonger(@ForAll @IntRange(max = 999) int seed) {
    var series = made(seed);
    double chosen = new AutomaticEts().fit(series).aicc();
    for (var form : EtsForm.admissible(true, true)) {
      assertThat(chosen).as(form.label()).isLessThan(fitted(form, series).aicc() + 2);
    }
  }

  @Property(tries = 20)
  void noWeightOfAGridIsLikelierThanTheFittedOne(
      @ForAll @IntRange(max = 999) int seed,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double at) {
    var series = made(seed);
    double fitted = fitted(SIMPLE, series).aicc();
    double best = Double.POSITIVE_INFINITY;
    for (double level = 40; level < 100; level += 0.5) {
      var model =
          EtsModel.of(SIMPLE, new EtsWeights(at, 0, 0, 1), new double[] {level, 0}, new double[1]);
      double[] said = model.oneStep(series.values());
      double squares = 0;
      for (int t = 0; t < said.length; t++) {
        squares += Math.pow(series.value(t) - said[t], 2);
      }
      best = Math.min(best, 40 * Math.log(squares) + 2 * 3 + 2.0 * 3 * 4 / (40 - 3 - 1));
    }
    assertThat(fitted).isLessThan(best + 1e-3);
  }

  @Property(tries = 50)
  void weightsKeepToTheirBounds(
      @ForAll @DoubleRange(min = -40, max = 40) double a,
      @ForAll @DoubleRange(min = -40, max = 40) double b,
      @ForAll @DoubleRange(min = -40, max = 40) double c,
      @ForAll @DoubleRange(min = -40, max = 40) double d) {
    var weights = EtsWeights.decoded(RICHEST, new double[] {a, b, c, d});
    assertThat(weights.alpha()).isBetween(1e-4, 1 - 1e-4);
    assertThat(weights.beta()).isBetween(0.0, weights.alpha());
    assertThat(weights.gamma()).isBetween(0.0, 1 - weights.alpha());
    assertThat(weights.phi()).isBetween(0.8, 0.98);
  }

  @Property(tries = 20)
  void theFormDoesNotDependOnTheUnit(@ForAll @IntRange(max = 999) int seed) {
    var series = made(seed);
    double[] other = Arrays.stream(series.values()).map(value -> value * 1024).toArray();
    var here = new AutomaticEts().fit(series);
    var there = new AutomaticEts().fit(Series.of(other).withPeriod(4));
    assertThat(there.form()).isEqualTo(here.form());
    double[] expected = Arrays.stream(here.mean(6)).map(value -> value * 1024).toArray();
    for (int step = 0; step < 6; step++) {
      assertThat(there.mean(6)[step]).isCloseTo(expected[step], within(2e-3 * expected[step]));
    }
  }

  @Property(tries = 30)
  void oneStepForecastsAreThoseOfUpdatesOneByOne(@ForAll @IntRange(max = 999) int seed) {
    var weights = new EtsWeights(0.3, 0.1, 0.2, 0.9);
    var model =
        EtsModel.of(RICHEST, weights, new double[] {60, 1}, new double[] {0.8, 0.9, 1.1, 1.2});
    double[] values = made(seed).values();
    double[] said = model.oneStep(values);
    for (int t = 0; t < 10; t++) {
      double[] before = Arrays.copyOf(values, t);
      assertThat(said[t]).isCloseTo(model.update(before).mean(1)[0], within(1e-9));
    }
  }

  @Test
  void theCriterionOfAKnownFitWorkedByHand() {
    // Errors of a constant level on 1, 3, 1, 3, …: with a weight of 0 the squares sum to n.
    double[] values = IntStream.range(0, 20).mapToDouble(t -> 1 + 2 * (t % 2)).toArray();
    double aicc = fitted(SIMPLE, Series.of(values)).aicc();
    double byHand = 20 * Math.log(20) + 2 * 3 + 2.0 * 3 * 4 / (20 - 3 - 1);
    assertThat(aicc).isCloseTo(byHand, within(0.05));
  }

  @Test
  void fewerObservationsThanParametersHaveNoCriterion() {
    var short4 = Series.of(5, 6, 7, 8).withPeriod(4);
    var fit = new EtsFit(SIMPLE, short4.values(), short4.values(), 4).rough(2);
    assertThat(fit.aicc()).isInfinite();
  }
}
