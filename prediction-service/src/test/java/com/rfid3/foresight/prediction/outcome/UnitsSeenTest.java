package com.rfid3.foresight.prediction.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.prediction.outcome.UnitsSeen.DayUnits;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class UnitsSeenTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final UnitsSeen SEEN =
      new UnitsSeen(
          List.of(
              new DayUnits("1", MONDAY, 2),
              new DayUnits("1", MONDAY.plusDays(6), 3),
              new DayUnits("1", MONDAY.plusDays(7), 4),
              new DayUnits("2", MONDAY.plusDays(7), 9)));

  @Test
  void theFirstDayCountsAndTheLastDoesNot() {
    assertThat(SEEN.between(List.of("1"), MONDAY, MONDAY.plusDays(6))).isEqualTo(2);
    assertThat(SEEN.between(List.of("1"), MONDAY, MONDAY.plusDays(7))).isEqualTo(5);
    assertThat(SEEN.between(List.of("1", "2", "3"), MONDAY, MONDAY.plusDays(8))).isEqualTo(18);
    assertThat(SEEN.between(List.of("1"), MONDAY, MONDAY)).isZero();
  }

  @Test
  void theBusiestWeekIsWholeEvenWhereTheTimeBeginsWithinIt() {
    assertThat(SEEN.busiestWeek(List.of("1"), MONDAY.plusDays(3), MONDAY.plusDays(5))).isEqualTo(5);
    assertThat(SEEN.busiestWeek(List.of("1", "2"), MONDAY, MONDAY.plusDays(14))).isEqualTo(13);
  }

  @Property
  void accuracyIsBestWhereTheProbabilityWasRight(@ForAll @DoubleRange(max = 1) double said) {
    double held = Settlement.accuracy(said, true);
    assertThat(held).isBetween(0.0, 1.0);
    assertThat(held - Settlement.accuracy(said, false)).isCloseTo(2 * said - 1, within(2e-4));
  }
}
