package com.rfid3.foresight.benchmarks.forecasting;

import com.rfid3.foresight.forecasting.Series;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Made-up series of the lengths that the speed goals name. */
final class SpeedSeries {
  /** Series per panel. */
  static final int PANEL = 64;

  private SpeedSeries() {}

  /** Three years of weeks, two of three without demand. */
  static List<Series> rare() {
    return panel(156, 1, (random, t) -> random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 0);
  }

  /** Six to ten years of months with season and trend. */
  static List<Series> monthly() {
    var random = new SplittableRandom(2);
    return IntStream.range(0, PANEL)
        .mapToObj(i -> one(72 + 48 * i / PANEL, 12, random, SpeedSeries::seasonal).named("m" + i))
        .toList();
  }

  /** Two years of weeks with a season. */
  static List<Series> weekly() {
    return panel(104, 52, SpeedSeries::seasonal);
  }

  private static double seasonal(RandomGenerator random, int t) {
    double season = 1 + 0.3 * Math.sin(2 * Math.PI * t / 12);
    return Math.rint((60 + 0.3 * t) * season * (1 + 0.15 * random.nextGaussian()) + 1);
  }

  @FunctionalInterface
  private interface Demand {
    double at(RandomGenerator random, int t);
  }

  private static List<Series> panel(int length, int period, Demand demand) {
    var random = new SplittableRandom(length);
    return IntStream.range(0, PANEL)
        .mapToObj(i -> one(length, period, random, demand).named("s" + i))
        .toList();
  }

  private static Series one(int length, int period, RandomGenerator random, Demand demand) {
    double[] values = IntStream.range(0, length).mapToDouble(t -> demand.at(random, t)).toArray();
    return Series.ofCounts(values).withPeriod(period);
  }
}
