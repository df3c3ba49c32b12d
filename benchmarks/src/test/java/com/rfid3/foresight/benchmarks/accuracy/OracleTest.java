package com.rfid3.foresight.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import com.rfid3.foresight.forecasting.ets.EtsForm;
import com.rfid3.foresight.forecasting.ets.EtsForm.Part;
import com.rfid3.foresight.forecasting.ets.EtsForm.Trend;
import com.rfid3.foresight.forecasting.ets.EtsModel;
import com.rfid3.foresight.forecasting.smoothing.LevelModel;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OracleTest {
  private static final EtsForm LEVEL = new EtsForm(Part.ADDITIVE, Trend.NONE, Part.NONE);
  private static final Series WALK = walk();

  private static Series walk() {
    var random = new SplittableRandom(8);
    double[] values = new double[60];
    double level = 50;
    for (int t = 0; t < 60; t++) {
      level += 2 * random.nextGaussian();
      values[t] = level + 3 * random.nextGaussian();
    }
    return Series.of(values);
  }

  @Test
  void nothingThatEndsElsewhereIsLikelierThanTheBestFit() {
    var ours = (LevelModel) Methods.ses().fit(WALK);
    for (double elsewhere : new double[] {30, 45, 60}) {
      assertThat(SmoothingLikelihood.isAtLeastThatOf(alpha -> elsewhere, WALK, ours)).isTrue();
    }
  }

  @Test
  void aPoorFitIsFoundOut() {
    var best = (LevelModel) Methods.ses().fit(WALK);
    var poor = new LevelModel(best.level(), 0.02, WALK.value(0) + 40);
    assertThat(SmoothingLikelihood.isAtLeastThatOf(alpha -> best.level(), WALK, poor)).isFalse();
  }

  @Test
  void theLikeliestModelWithTheSameEndingIsTheFittedOne() {
    var fitted = (EtsModel) Methods.ets().fit(WALK);
    var ending = new EtsEnding(fitted.form(), WALK, fitted.mean(6));
    assertThat(ending.criterion(0.1)).isBetween(fitted.aicc() - 0.05, fitted.aicc() + 0.05);
  }

  @Test
  void anEndingFarAwayIsLessLikely() {
    var fitted = (EtsModel) Methods.ets().fit(WALK);
    double[] away = fitted.mean(6);
    Arrays.setAll(away, step -> away[step] + 6);
    assertThat(new EtsEnding(LEVEL, WALK, away).criterion(0.1)).isGreaterThan(fitted.aicc() + 1);
  }

  @Test
  void aFormThatCannotEndThereSaysSo() {
    double[] rising = {50, 60, 70, 80};
    assertThat(new EtsEnding(LEVEL, WALK, rising).criterion(0.1)).isInfinite();
    var ets = new FittedOracle.Ets();
    double[] zigzag = {50, 90, 10, 80};
    assertThat(ets.isLikelier(WALK, zigzag)).isFalse();
  }
}
