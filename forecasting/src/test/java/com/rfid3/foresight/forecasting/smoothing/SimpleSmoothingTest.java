package com.rfid3.foresight.forecasting.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import org.junit.jupiter.api.Test;

class SimpleSmoothingTest {

  @Test
  void levelForAGivenWeightWorkedByHand() {
    // From level 0 with weight 1/2 the errors are 4, 6, 1 and their fades 1, 1/2, 1/4:
    // the best initial level is (4 + 3 + 1/4) / (1 + 1/4 + 1/16).
    var model = SimpleSmoothing.withAlpha(Series.of(4, 8, 6), 0.5);
    double initial = 7.25 / 1.3125;
    assertThat(model.initial()).isCloseTo(initial, within(1e-12));
    assertThat(model.level()).isCloseTo(5.5 + initial / 8, within(1e-12));
  }

  @Test
  void aConstantSeriesStaysAndAStepIsFollowed() {
    assertThat(Methods.ses().fit(Series.of(5, 5, 5, 5)).mean(2)[1]).isCloseTo(5, within(1e-12));
    double[] step = new double[40];
    java.util.Arrays.fill(step, 20, 40, 10);
    assertThat(Methods.ses().fit(Series.of(step)).mean(1)[0]).isCloseTo(10, within(0.01));
  }

  @Test
  void updateMovesTheLevelByItsWeight() {
    var model = new LevelModel(10, 0.3, 8);
    assertThat(model.update(20, Double.NaN).mean(1)).containsExactly(13);
  }
}
