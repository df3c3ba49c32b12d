package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.contracts.feature.PricedWeek;
import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Contract lines as weekly units, the second witness of demand. */
public final class LineTurns {
  private LineTurns() {}

  /**
   * Units per class and week of one store. The newest week of all stores is taken for half
   * imported: imports come once a week.
   */
  public static List<WeeklyTurns> of(List<PricedWeek> lines, String store) {
    LocalDate newest = newest(lines);
    return lines.stream()
        .filter(week -> week.store().equals(store))
        .map(
            week ->
                new WeeklyTurns(
                    week.rentalClass(),
                    week.category(),
                    week.weekStart(),
                    week.units(),
                    week.weekStart().isBefore(newest)))
        .toList();
  }

  /** Units per store and week, the store in the place of the class. */
  static List<WeeklyTurns> byStore(List<PricedWeek> lines) {
    LocalDate newest = newest(lines);
    var units = new TreeMap<String, TreeMap<LocalDate, Integer>>();
    for (PricedWeek week : lines) {
      units
          .computeIfAbsent(week.store(), none -> new TreeMap<>())
          .merge(week.weekStart(), week.units(), Integer::sum);
    }
    return units.entrySet().stream()
        .flatMap(
            store ->
                store.getValue().entrySet().stream()
                    .map(
                        week ->
                            new WeeklyTurns(
                                store.getKey(),
                                "",
                                week.getKey(),
                                week.getValue(),
                                week.getKey().isBefore(newest))))
        .toList();
  }

  private static LocalDate newest(List<PricedWeek> lines) {
    return lines.stream()
        .map(PricedWeek::weekStart)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.EPOCH);
  }
}
