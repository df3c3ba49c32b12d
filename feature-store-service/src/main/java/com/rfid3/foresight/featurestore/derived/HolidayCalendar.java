package com.rfid3.foresight.featurestore.derived;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The public holidays of the United States, by rule: no file, no network. They are given on the day
 * itself, not on the day on which offices observe them, since people celebrate on the day.
 */
public final class HolidayCalendar {
  private static final int JUNETEENTH_SINCE = 2021;

  private HolidayCalendar() {}

  /** Whether a day is a holiday. */
  public static boolean isHoliday(LocalDate day) {
    return of(day.getYear()).contains(day);
  }

  /** Days from a day to the next holiday, 0 on one; the next year's first is always in reach. */
  public static int daysToNext(LocalDate day) {
    LocalDate next = of(day.getYear()).ceiling(day);
    LocalDate found = next == null ? of(day.getYear() + 1).first() : next;
    return (int) (found.toEpochDay() - day.toEpochDay());
  }

  static NavigableSet<LocalDate> of(int year) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    days.add(LocalDate.of(year, Month.JANUARY, 1));
    days.add(nth(year, Month.JANUARY, 3, DayOfWeek.MONDAY));
    days.add(nth(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY));
    days.add(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(DayOfWeek.MONDAY)));
    if (year >= JUNETEENTH_SINCE) {
      days.add(LocalDate.of(year, Month.JUNE, 19));
    }
    days.add(LocalDate.of(year, Month.JULY, 4));
    days.add(nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY));
    days.add(nth(year, Month.OCTOBER, 2, DayOfWeek.MONDAY));
    days.add(LocalDate.of(year, Month.NOVEMBER, 11));
    days.add(nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY));
    days.add(LocalDate.of(year, Month.DECEMBER, 25));
    return days;
  }

  private static LocalDate nth(int year, Month month, int nth, DayOfWeek day) {
    return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(nth, day));
  }
}
