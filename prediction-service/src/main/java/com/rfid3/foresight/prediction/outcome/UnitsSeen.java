package com.rfid3.foresight.prediction.outcome;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Units that customers took, per rental class and shop day. */
public final class UnitsSeen {
  private final Map<String, NavigableMap<LocalDate, Integer>> byClass = new HashMap<>();

  /** Units of one class on one day. */
  public record DayUnits(String rentalClass, LocalDate day, int units) {}

  public UnitsSeen(List<DayUnits> rows) {
    rows.forEach(
        row ->
            byClass
                .computeIfAbsent(row.rentalClass, none -> new TreeMap<>())
                .merge(row.day, row.units, Integer::sum));
  }

  /** Whether anything was seen before a day, so that a day without a unit is one of none. */
  boolean since(LocalDate day) {
    return byClass.values().stream().anyMatch(days -> !days.firstKey().isAfter(day));
  }

  /** Units of some classes from a day on, before another. */
  public int between(Collection<String> classes, LocalDate from, LocalDate until) {
    int sum = 0;
    for (String rentalClass : classes) {
      var days = byClass.get(rentalClass);
      if (days != null && from.isBefore(until)) {
        sum += days.subMap(from, true, until, false).values().stream().mapToInt(n -> n).sum();
      }
    }
    return sum;
  }

  /** Units of the busiest whole week, Monday to Sunday, among those that reach into the time. */
  public int busiestWeek(Collection<String> classes, LocalDate from, LocalDate until) {
    LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    int most = 0;
    for (; monday.isBefore(until); monday = monday.plusWeeks(1)) {
      most = Math.max(most, between(classes, monday, monday.plusWeeks(1)));
    }
    return most;
  }
}
