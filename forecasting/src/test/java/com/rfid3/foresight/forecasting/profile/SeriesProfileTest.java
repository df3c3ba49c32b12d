package com.rfid3.foresight.forecasting.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.forecasting.Series;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesProfileTest {

  @ParameterizedTest
  @CsvSource({
    "'5 6 5 4 6 5', SMOOTH",
    "'1 9 1 1 30 1', ERRATIC",
    "'0 0 5 0 5 0', INTERMITTENT",
    "'0 0 1 0 20 0 1 0', LUMPY",
    "'0 0 0', NONE"
  })
  void patternsOfDemand(String values, DemandPattern expected) {
    double[] demand = Arrays.stream(values.split(" ")).mapToDouble(Double::parseDouble).toArray();
    assertThat(DemandPattern.of(Series.of(demand))).isEqualTo(expected);
  }

  @Test
  void findsTheWeekAmongCandidatesDespiteATrend() {
    var random = new SplittableRandom(9);
    double[] days =
        IntStream.range(0, 140)
            .mapToDouble(t -> 0.3 * t + (t % 7 == 5 ? 12 : 0) + random.nextDouble())
            .toArray();
    assertThat(SeriesProfile.of(Series.of(days), 5, 7, 12).season()).hasValue(7);
  }

  @Test
  void countsZerosAtTheEndsAndFindsWhereALevelBegan() {
    double[] values = new double[40];
    for (int t = 4; t < 37; t++) {
      values[t] = t < 20 ? 3 + t % 2 : 30 + t % 3;
    }
    var profile = SeriesProfile.of(Series.of(values));
    assertThat(profile.leadingZeros()).isEqualTo(4);
    assertThat(profile.trailingZeros()).isEqualTo(3);
    assertThat(profile.levelShift()).hasValue(20);
  }

  @Test
  void oneSpikeIsAnOutlierAndNoShift() {
    double[] values = IntStream.range(0, 40).mapToDouble(t -> 10 + t % 3).toArray();
    values[17] = 90;
    var profile = SeriesProfile.of(Series.of(values));
    assertThat(profile.outliers()).isEqualTo(1);
    assertThat(profile.levelShift()).isEmpty();
  }
}
