package com.rfid3.foresight.prediction.demand;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.prediction.Accuracy;
import com.rfid3.foresight.forecasting.backtest.Scores;
import com.rfid3.foresight.prediction.demand.JudgedForecast.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgedForecastTest {
  @Test
  void tellsHowFarItWasOffBesideTheSimplestMethod() {
    assertThat(judged(0.31236, 0.4).accuracy()).isEqualTo(new Accuracy("wape", 0.3124, 0.4, 6));
  }

  /** A class that did not go out on any earlier origin must not break the run of the others. */
  @ParameterizedTest
  @CsvSource({"NaN, NaN", "Infinity, 0.4", "0.3, Infinity"})
  void tellsNothingWhereNothingWentOut(double ours, double simplest) {
    assertThat(judged(ours, simplest).accuracy()).isNull();
  }

  private static JudgedForecast judged(double ours, double simplest) {
    var judgement = new Judgement(scores(ours), scores(simplest));
    return new JudgedForecast(null, null, null, null, null, "croston", judgement);
  }

  private static Scores scores(double wape) {
    return new Scores(1, 1, wape, 0, 1, 0.8, 1, 6);
  }
}
