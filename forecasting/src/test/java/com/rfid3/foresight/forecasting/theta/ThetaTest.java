package com.rfid3.foresight.forecasting.theta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThetaTest {
  /** Monthly admissions (hospital panel, CC BY 4.0). */
  private static final Series ADMISSIONS =
      Series.ofCounts(
              14, 28, 18, 15, 27, 20, 27, 25, 21, 21, 29, 31, 27, 24, 34, 23, 24, 22, 23, 26, 26,
              17, 33, 24, 31, 18, 28, 27, 25, 32, 27, 21, 25, 32, 31, 25, 39, 27, 21, 21, 27, 31,
              22, 31, 19, 31, 31, 34, 30, 33, 33, 21, 37, 39, 31, 31, 33, 38, 27, 33, 26, 25, 35,
              21, 34, 25, 27, 37, 32, 25, 39, 28)
          .withPeriod(12);

  @Test
  void thetaAgreesWithThePublishedReference() {
    double[] mean = Methods.theta().fit(ADMISSIONS).mean(12);
    assertThat(mean[0]).isCloseTo(31.0192, within(2e-3));
    assertThat(mean[11]).isCloseTo(31.7531, within(2e-3));
  }

  @Test
  void thetaTakesASignificantSeasonOutAndPutsItBack() {
    double[] effects = {1.4, 0.6, 1.0};
    double[] values = IntStream.range(0, 30).mapToDouble(t -> 100 * effects[t % 3]).toArray();
    assertThat(Methods.theta().fit(Series.of(values).withPeriod(3)).mean(3))
        .containsExactly(new double[] {140, 60, 100}, within(1e-6));
  }

  @Test
  void dynamicThetaWithThetaOneIsSmoothingAlone() {
    var state =
        DynamicThetaState.start(new DynamicThetaState.Parameters(0.5, 1, 4), 4).passed(of(4, 8, 6));
    // Level 4, then 6, then 6; theta 1 leaves the line out.
    assertThat(state.mean(2)).containsExactly(new double[] {6, 6}, within(1e-12));
  }

  @Test
  void dynamicThetaLineIsTheLeastSquaresLine() {
    // With theta without bound the forecast is level plus line, faded as weights of the past.
    var state =
        DynamicThetaState.start(new DynamicThetaState.Parameters(0.5, 1e12, 0), 1)
            .passed(of(1, 3, 2, 6));
    var line = Trendline.of(of(1, 3, 2, 6));
    // Level from 0 with weight 1/2, and the line's start lies one step before the first value.
    double level = 6 / 2.0 + 2 / 4.0 + 3 / 8.0 + 1 / 16.0;
    double fade = Math.pow(0.5, 4);
    double start = line.start() - line.slope();
    double expected = level + fade * start + (1 - fade * 0.5) / 0.5 * line.slope();
    assertThat(state.mean(1)[0]).isCloseTo(expected, within(1e-9));
  }

  @Test
  void updatedDynamicThetaFollowsWithoutAFit() {
    var model = Methods.dynamicTheta().fit(ADMISSIONS);
    assertThat(model.update(60, 60, 60).mean(1)[0]).isGreaterThan(model.mean(1)[0]);
  }

  private static double[] of(double... values) {
    return values;
  }
}
