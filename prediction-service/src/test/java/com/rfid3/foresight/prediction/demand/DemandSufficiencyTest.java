package com.rfid3.foresight.prediction.demand;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.prediction.TargetKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemandSufficiencyTest {
  private static final LocalDate TODAY = Turns.FIRST.plusWeeks(19);
  private final DemandSufficiency sufficiency = new DemandSufficiency(30, 8, 12, 6);

  @Test
  void nineteenWeeksOfEverydayRentalsAreEnough() {
    assertThat(sufficiency.shortfall(series(steady(19, 5)), TODAY)).isEmpty();
  }

  @Test
  void aClassRentedNowAndThenSaysWhatItNeedsAndHas() {
    int[] rare = new int[19];
    rare[0] = 2;
    rare[18] = 3;
    var shortfall = sufficiency.shortfall(series(rare), TODAY).orElseThrow();

    assertThat(shortfall.needs()).containsEntry("units", 30).containsEntry("active_weeks", 8);
    assertThat(shortfall.has()).containsEntry("units", 5L).containsEntry("active_weeks", 2L);
  }

  @Test
  void recordsThatEndedLongAgoCarryNoForecastOfToday() {
    var shortfall = sufficiency.shortfall(series(steady(19, 5)), TODAY.plusWeeks(7)).orElseThrow();

    assertThat(shortfall.has()).containsEntry("weeks_since_last_complete_at_most", 7L);
  }

  private static int[] steady(int weeks, int units) {
    int[] all = new int[weeks];
    Arrays.fill(all, units);
    return all;
  }

  private static DemandSeries series(int... units) {
    return DemandPanel.of(Turns.of("1", "Tables", units), Set.of()).stream()
        .filter(each -> each.target().kind() == TargetKind.RENTAL_CLASS)
        .findFirst()
        .orElseThrow();
  }
}
