package com.rfid3.foresight.forecasting.ets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.SeriesException;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import com.rfid3.foresight.forecasting.ets.EtsForm.Part;
import com.rfid3.foresight.forecasting.ets.EtsForm.Trend;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EtsTest {

  @Test
  void holtWorkedByHand() {
    // From level 10, trend 2: forecast 12, seen 14, error 2: level 13, trend 2.2.
    var model = start(EtsForm.HOLT, new EtsWeights(0.5, 0.1, 0, 1)).update(14);
    assertThat(model.mean(2)).containsExactly(new double[] {15.2, 17.4}, within(1e-9));
  }

  @Test
  void dampedHoltWorkedByHand() {
    // Forecast 10 + 0.9 · 2 = 11.8, seen 14: error 2.2, level 12.9, trend 1.8 + 0.22.
    var model = start(EtsForm.DAMPED_HOLT, new EtsWeights(0.5, 0.1, 0, 0.9)).update(14);
    double trend = 2.02;
    double[] expected = {12.9 + 0.9 * trend, 12.9 + (0.9 + 0.81) * trend};
    assertThat(model.mean(2)).containsExactly(expected, within(1e-9));
  }

  @Test
  void additiveHoltWintersWorkedByHand() {
    // Forecast 10 + 2 + 3 = 15, seen 17: level 13, trend 2.2, first effect 3.4.
    var weights = new EtsWeights(0.5, 0.1, 0.2, 1);
    var model =
        EtsModel.of(EtsForm.HOLT_WINTERS, weights, new double[] {10, 2}, new double[] {3, -3})
            .update(17);
    assertThat(model.mean(2)).containsExactly(new double[] {12.2, 20.8}, within(1e-9));
  }

  @Test
  void multiplicativeHoltWintersWorkedByHand() {
    // Forecast (10 + 2) · 1.5 = 18, seen 21: error 3; per effect 2, per base 0.25.
    var weights = new EtsWeights(0.5, 0.1, 0.2, 1);
    var model =
        EtsModel.of(
                EtsForm.HOLT_WINTERS_MULTIPLICATIVE,
                weights,
                new double[] {10, 2},
                new double[] {1.5, 0.5})
            .update(21);
    double level = 13;
    double trend = 2.2;
    double[] expected = {(level + trend) * 0.5, (level + 2 * trend) * (1.5 + 0.2 * 0.25)};
    assertThat(model.mean(2)).containsExactly(expected, within(1e-9));
  }

  @Test
  void fifteenFormsAreAdmissibleForPositiveSeasonalSeries() {
    assertThat(EtsForm.admissible(true, true)).hasSize(15);
    assertThat(EtsForm.admissible(true, false)).hasSize(6).noneMatch(EtsForm::multiplies);
    assertThat(EtsForm.admissible(false, true)).hasSize(6);
    assertThat(new EtsForm(Part.MULTIPLICATIVE, Trend.DAMPED, Part.MULTIPLICATIVE).label())
        .isEqualTo("ETS(M,Ad,M)");
  }

  @Test
  void findsTheFormThatMadeTheSeries() {
    var random = new SplittableRandom(3);
    double[] effects = {1.3, 0.7, 1.1, 0.9};
    double[] values =
        IntStream.range(0, 80)
            .mapToDouble(t -> (50 + 2 * t) * effects[t % 4] * (1 + 0.02 * random.nextGaussian()))
            .toArray();
    var model = new AutomaticEts().fit(Series.of(values).withPeriod(4));
    assertThat(model.form().season()).isEqualTo(Part.MULTIPLICATIVE);
    assertThat(model.form().trend()).isNotEqualTo(Trend.NONE);
    for (int step = 0; step < 4; step++) {
      double truth = (50 + 2 * (80 + step)) * effects[step];
      assertThat(model.mean(4)[step]).isCloseTo(truth, within(0.05 * truth));
    }
  }

  @Test
  void agreesWithTheReferenceOnAHospitalSeries() {
    // Monthly admissions (hospital panel, CC BY 4.0); R's ses prints 30.3951 for each step.
    var months = Series.ofCounts(ADMISSIONS).withPeriod(12);
    assertThat(Methods.ses().fit(months).mean(1)[0]).isCloseTo(30.3951, within(1e-3));
  }

  @Test
  void aMissingValueMovesNoState() {
    var weights = new EtsWeights(0.5, 0.1, 0, 1);
    assertThat(start(EtsForm.HOLT, weights).update(Double.NaN).mean(1))
        .containsExactly(new double[] {14}, within(1e-9));
  }

  @Test
  void saysWhatIsMissingForAFit() {
    assertThatThrownBy(() -> Methods.holt().fit(Series.of(1, 2).named("tables")))
        .isInstanceOf(SeriesException.class)
        .hasMessageContaining("'tables'")
        .hasMessageContaining("holt needs");
  }

  private static EtsModel start(EtsForm form, EtsWeights weights) {
    return EtsModel.of(form, weights, new double[] {10, 2}, new double[1]);
  }

  private static final double[] ADMISSIONS = {
    14, 28, 18, 15, 27, 20, 27, 25, 21, 21, 29, 31, 27, 24, 34, 23, 24, 22, 23, 26, 26, 17, 33, 24,
    31, 18, 28, 27, 25, 32, 27, 21, 25, 32, 31, 25, 39, 27, 21, 21, 27, 31, 22, 31, 19, 31, 31, 34,
    30, 33, 33, 21, 37, 39, 31, 31, 33, 38, 27, 33, 26, 25, 35, 21, 34, 25, 27, 37, 32, 25, 39, 28
  };
}
