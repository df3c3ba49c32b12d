package com.rfid3.foresight.forecasting.catalogue;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Series;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Every method of the catalogue, for what must hold of all. */
final class AllMethods {
  private static final double ALPHA = 0.1;

  private AllMethods() {}

  static List<Method> all() {
    return List.of(
        Methods.naive(),
        Methods.seasonalNaive(),
        Methods.drift(),
        Methods.windowMean(4),
        Methods.mean(),
        Methods.ses(),
        Methods.holt(),
        Methods.dampedHolt(),
        Methods.holtWinters(),
        Methods.holtWintersMultiplicative(),
        Methods.ets(),
        Methods.theta(),
        Methods.dynamicTheta(),
        Methods.croston(ALPHA),
        Methods.sba(ALPHA),
        Methods.tsb(),
        Methods.adida(),
        Methods.imapa(),
        Methods.decomposed(Methods.ses()),
        Methods.decomposed(Methods.theta()));
  }

  /** Positive, with a season of four, a trend and noise: every method suits it. */
  static Series seasonal() {
    var random = new SplittableRandom(11);
    double[] values =
        IntStream.range(0, 48)
            .mapToDouble(t -> Math.rint(40 + t + 12 * (t % 4) + 6 * random.nextGaussian()))
            .toArray();
    return Series.ofCounts(values).withPeriod(4).named("seasonal");
  }
}
