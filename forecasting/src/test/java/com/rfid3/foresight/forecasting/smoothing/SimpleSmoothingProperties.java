package com.rfid3.foresight.forecasting.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.forecasting.Series;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class SimpleSmoothingProperties {

  private static Series walk(int seed, int length) {
    var random = new SplittableRandom(seed);
    double[] values = new double[length];
    double level = 20;
    for (int t = 0; t < length; t++) {
      level += 0.8 * random.nextGaussian();
      values[t] = level + 3 * random.nextGaussian();
    }
    return Series.of(values);
  }

  private static double squares(Series series, LevelModel model) {
    double level = model.initial();
    double squares = 0;
    for (int t = 0; t < series.length(); t++) {
      double error = series.value(t) - level;
      squares += Double.isNaN(error) ? 0 : error * error;
      level += Double.isNaN(error) ? 0 : model.alpha() * error;
    }
    assertThat(level).isCloseTo(model.level(), within(1e-9));
    return squares;
  }

  @Property(tries = 100)
  void noOtherWeightErrsMuchLess(
      @ForAll @IntRange(max = 9999) int seed,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double other) {
    var series = walk(seed, 60);
    var fitted = (LevelModel) new SimpleSmoothing().fit(series);
    double least = squares(series, SimpleSmoothing.withAlpha(series, other));
    assertThat(squares(series, fitted)).isLessThan(least * 1.002);
  }

  @Property(tries = 60)
  void noOtherStartErrsLessForAWeight(
      @ForAll @IntRange(max = 9999) int seed,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double alpha,
      @ForAll @DoubleRange(min = -9, max = 9) double shift) {
    var series = walk(seed, 30);
    var best = SimpleSmoothing.withAlpha(series, alpha);
    double fade = Math.pow(1 - alpha, 30);
    var other = new LevelModel(best.level() + fade * shift, alpha, best.initial() + shift);
    assertThat(squares(series, best)).isLessThanOrEqualTo(squares(series, other) + 1e-9);
  }

  @Property(tries = 40)
  void aShiftOfTheSeriesIsAShiftOfItsLevel(@ForAll @IntRange(max = 9999) int seed) {
    var series = walk(seed, 45);
    var raised = Series.of(Arrays.stream(series.values()).map(v -> v + 64).toArray());
    double level = new SimpleSmoothing().fit(series).mean(1)[0];
    assertThat(new SimpleSmoothing().fit(raised).mean(1)[0]).isCloseTo(level + 64, within(1e-3));
  }

  @Property(tries = 40)
  void gapsAreSkipped(@ForAll @IntRange(max = 9999) int seed, @ForAll @IntRange(max = 29) int at) {
    var series = walk(seed, 30);
    double[] gapped = new double[31];
    System.arraycopy(series.values(), 0, gapped, 0, at);
    gapped[at] = Double.NaN;
    System.arraycopy(series.values(), at, gapped, at + 1, 30 - at);
    assertThat(SimpleSmoothing.withAlpha(Series.of(gapped), 0.3).level())
        .isCloseTo(SimpleSmoothing.withAlpha(series, 0.3).level(), within(1e-12));
  }
}
