package com.rfid3.foresight.prediction.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
  private static final int STEPS = 5;

  @Test
  void whatIsServedTogetherAddsUpAtEveryStep() {
    int served = 0;
    for (long seed = 1; seed <= 6; seed++) {
      List<JudgedForecast> apart = judged(seed);
      List<JudgedForecast> together = Reconciliation.of(apart, DemandForecasting.choice());
      assertThat(together).hasSameSizeAs(apart);
      if (!together.equals(apart)) {
        served++;
        for (int step = 0; step < STEPS; step++) {
          double categories = sum(together, TargetKind.CATEGORY, "", step);
          assertThat(sum(together, TargetKind.TOTAL, "", step))
              .isCloseTo(categories, within(1e-6 * categories));
          assertThat(sum(together, TargetKind.CATEGORY, "A", step))
              .isCloseTo(sum(together, TargetKind.RENTAL_CLASS, "A", step), within(1e-6));
        }
        assertThat(together.getFirst().forecast().why()).contains("add up");
      }
    }
    assertThat(served).isPositive();
  }

  @Test
  void withoutAForecastOfTheShopNothingIsMoved() {
    var classes =
        judged(3).stream()
            .filter(each -> each.series().target().kind() != TargetKind.TOTAL)
            .toList();
    assertThat(Reconciliation.of(classes, DemandForecasting.choice())).isSameAs(classes);
  }

  private static double sum(List<JudgedForecast> of, TargetKind kind, String category, int step) {
    return of.stream()
        .filter(each -> each.series().target().kind() == kind)
        .filter(each -> category.isEmpty() || each.series().category().equals(category))
        .mapToDouble(each -> each.forecast().mean()[step])
        .sum();
  }

  private static List<JudgedForecast> judged(long seed) {
    var random = new SplittableRandom(seed);
    var turns = new ArrayList<WeeklyTurns>();
    Stream.of("A1", "A2", "A3", "B1", "B2", "B3")
        .forEach(
            one ->
                turns.addAll(
                    Turns.of(
                        one,
                        one.substring(0, 1),
                        random.doubles(36, 3, 20).mapToInt(units -> (int) units).toArray())));
    var forecasting = new DemandForecasting(4, 6);
    return DemandPanel.of(turns, Set.of()).stream()
        .map(series -> forecasting.forecast(series, STEPS))
        .toList();
  }
}
