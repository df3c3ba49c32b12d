package com.rfid3.foresight.prediction.demand;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.forecasting.Series;
import java.time.LocalDate;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DemandForecastingTest {
  private final DemandForecasting forecasting = new DemandForecasting(4, 6);

  @Property(tries = 20)
  void whatIsServedIsNeverWorseThanItsBaseline(@ForAll @LongRange(min = 1, max = 1_000) long seed) {
    var judged = forecasting.forecast(series(noise(seed, 30)), 5);

    assertThat(judged.scores().wape()).isLessThanOrEqualTo(judged.baseline().wape());
  }

  @Test
  void aBaselineThatNothingBeatsIsServedUnderItsOwnName() {
    double[] walk = new double[30];
    for (int week = 0; week < walk.length; week++) {
      walk[week] = 10 + 5 * week;
    }
    var judged = forecasting.forecast(series(walk), 5);

    assertThat(judged.served()).isEqualTo("snaive");
    assertThat(judged.scores()).isEqualTo(judged.baseline());
  }

  @Test
  void theForecastOfThePastKnowsNothingOfThePresent() {
    double[] jump = noise(7, 30);
    double[] other = jump.clone();
    for (int week = 25; week < 30; week++) {
      other[week] = 500;
    }
    var before = forecasting.forecast(series(jump), 5).before();
    var beforeOther = forecasting.forecast(series(other), 5).before();

    assertThat(before.horizon()).isEqualTo(5);
    assertThat(before.meanTotal(5)).isLessThan(5 * 25);
    assertThat(beforeOther.meanTotal(5)).isLessThan(5 * 25);
  }

  private static double[] noise(long seed, int weeks) {
    var random = new SplittableRandom(seed);
    return random.doubles(weeks, 5, 25).map(Math::rint).toArray();
  }

  private static DemandSeries series(double... units) {
    var target = new Target(TargetKind.RENTAL_CLASS, "1");
    return new DemandSeries(
        target, "Tables", LocalDate.of(2025, 1, 6), Series.ofCounts(units).named("1"), false);
  }
}
