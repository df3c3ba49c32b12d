package com.rfid3.foresight.prediction.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WeekWeightsProperties {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  @Property
  void sharesSumToTheWindow(
      @ForAll @IntRange(max = 60) int ahead, @ForAll @IntRange(min = 1, max = 60) int days) {
    var window = new WeekWeights(MONDAY, MONDAY.plusDays(ahead), days);
    double sum = 0;
    for (int step = 0; step < window.steps(); step++) {
      assertThat(window.of(step)).isBetween(0.0, 1.0);
      sum += window.of(step);
    }
    assertThat(sum).isCloseTo(days / 7.0, within(1e-12));
    assertThat(window.of(window.steps())).isZero();
  }

  @Test
  void aWindowFromMidweekTakesTheRestOfThatWeekFirst() {
    var window = new WeekWeights(MONDAY, MONDAY.plusDays(3), 7);

    assertThat(window.sum(new double[] {70, 7})).isCloseTo(40 + 3, within(1e-9));
    assertThat(window.peak(new double[] {1, 9, 50})).isEqualTo(9);
  }
}
