package com.rfid3.foresight.prediction.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.forecasting.Series;
import java.time.LocalDate;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class WeeklyPathTest {
  private static final JudgedForecast JUDGED = judged();

  private static JudgedForecast judged() {
    double[] units = new double[40];
    for (int week = 0; week < units.length; week++) {
      units[week] = 20 + week * 7 % 11;
    }
    var target = new Target(TargetKind.RENTAL_CLASS, "1");
    var series = new DemandSeries(target, "Tables", LocalDate.EPOCH, Series.ofCounts(units), false);
    return new DemandForecasting(4, 6).forecast(series, 5);
  }

  @Test
  void reachesFurtherThanTheStatements() {
    assertThat(JUDGED.path().steps()).isEqualTo(13);
    assertThat(JUDGED.forecast().horizon()).isEqualTo(5);
  }

  @Test
  void knownEventsMoveMeanPathsAndQuantilesAlike() {
    double[] factors = new double[13];
    Arrays.fill(factors, 1);
    factors[0] = 3;
    factors[1] = 0;
    JudgedForecast with = JUDGED.times(factors);
    assertThat(with.forecast().mean()[0]).isCloseTo(3 * JUDGED.forecast().mean()[0], within(1e-9));
    assertThat(with.forecast().paths().path(0)[1]).isZero();
    assertThat(with.path().quantile(0.9, 0)).isEqualTo(3 * JUDGED.path().quantile(0.9, 0));
    assertThat(with.path().mean().get(2)).isEqualTo(JUDGED.path().mean().get(2));
    assertThat(with.plain()).isSameAs(JUDGED.plain());
  }

  @Property(tries = 100)
  void theProbabilityAboveAQuantileIsTheRest(
      @ForAll @DoubleRange(min = 0.06, max = 0.94) double level) {
    double units = JUDGED.path().quantile(level, 2);
    // Equal quantiles of counts leave a gap as wide as the steps between kept levels.
    assertThat(JUDGED.path().above(units, 2)).isCloseTo(1 - level, within(0.26));
    assertThat(JUDGED.path().above(units + 1, 2))
        .isLessThanOrEqualTo(JUDGED.path().above(units, 2));
  }
}
