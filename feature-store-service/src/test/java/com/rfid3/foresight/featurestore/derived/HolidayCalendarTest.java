package com.rfid3.foresight.featurestore.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayCalendarTest {

  // As the government's own list of 2026 gives them, on the day itself.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01",
        "2026-01-19",
        "2026-02-16",
        "2026-05-25",
        "2026-06-19",
        "2026-07-04",
        "2026-09-07",
        "2026-10-12",
        "2026-11-11",
        "2026-11-26",
        "2026-12-25"
      })
  void theHolidaysOfAYear(LocalDate day) {
    assertThat(HolidayCalendar.isHoliday(day)).isTrue();
    assertThat(HolidayCalendar.daysToNext(day)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"2026-12-26, 6", "2026-05-24, 1", "2026-07-05, 64"})
  void daysToTheNext(LocalDate day, int days) {
    assertThat(HolidayCalendar.isHoliday(day)).isFalse();
    assertThat(HolidayCalendar.daysToNext(day)).isEqualTo(days);
  }

  @Test
  void juneteenthIsOneSince2021() {
    assertThat(HolidayCalendar.isHoliday(LocalDate.of(2020, 6, 19))).isFalse();
    assertThat(HolidayCalendar.of(2026)).hasSize(11);
  }
}
