package com.rfid3.foresight.prediction.outcome;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Units and dollars that contract lines say went out, per rental class, store and shop day. */
public final class LinesSeen {
  private final Map<String, NavigableMap<LocalDate, Day>> byPlace = new HashMap<>();
  private LocalDate last = LocalDate.EPOCH;

  /**
   * One class and store on one day.
   *
   * @param dollars units times the day rate that was asked for them
   */
  public record Line(String rentalClass, String store, LocalDate day, int units, double dollars) {}

  private record Day(int units, double dollars) {
    Day plus(Day more) {
      return new Day(units + more.units, dollars + more.dollars);
    }
  }

  public LinesSeen(List<Line> lines) {
    for (Line line : lines) {
      var day = new Day(line.units, line.dollars);
      add(line.rentalClass + "@" + line.store, line.day, day);
      add(line.rentalClass, line.day, day);
      add("@" + line.store, line.day, day);
      last = line.day.isAfter(last) ? line.day : last;
    }
  }

  private void add(String place, LocalDate at, Day day) {
    byPlace.computeIfAbsent(place, none -> new TreeMap<>()).merge(at, day, Day::plus);
  }

  /** Whether contracts were imported up to a day, it excluded. */
  public boolean reaches(LocalDate day) {
    return !last.isBefore(day);
  }

  /** Whether there are contracts of a day or earlier. */
  public boolean since(LocalDate day) {
    return byPlace.values().stream().anyMatch(days -> !days.firstKey().isAfter(day));
  }

  /** Units of classes in a store from a day on, before another. */
  public double units(Collection<String> classes, String store, LocalDate from, LocalDate until) {
    return classes.stream()
        .mapToDouble(one -> sum(one + "@" + store, from, until, Day::units))
        .sum();
  }

  /** Units of a store. */
  public double ofStore(String store, LocalDate from, LocalDate until) {
    return sum("@" + store, from, until, Day::units);
  }

  /** Units of a class in all stores. */
  public double units(String rentalClass, LocalDate from, LocalDate until) {
    return sum(rentalClass, from, until, Day::units);
  }

  /** Dollars of a class in all stores, by day rates. */
  public double dollars(String rentalClass, LocalDate from, LocalDate until) {
    return sum(rentalClass, from, until, Day::dollars);
  }

  private double sum(String place, LocalDate from, LocalDate until, ToDoubleFunction<Day> of) {
    var days = byPlace.get(place);
    return days == null || !from.isBefore(until)
        ? 0
        : days.subMap(from, true, until, false).values().stream().mapToDouble(of).sum();
  }
}
