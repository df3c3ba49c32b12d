package com.rfid3.foresight.featurestore.label;

import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.ledger.TagHistory;
import com.rfid3.foresight.featurestore.usage.RentalTurns;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Weekly turns per rental class, from histories taken one at a time. A class with any turn has
 * every week from its first scan of any kind (before it the class was not tagged, so nothing is
 * known) to the current week, zeros included. Turns of no known class are left out here.
 */
final class TurnSeries {
  private final CoveredWeeks covered;
  private final Map<String, LocalDate> firstSeen = new HashMap<>();
  private final Map<String, Map<LocalDate, Integer>> units = new TreeMap<>();

  TurnSeries(CoveredWeeks covered) {
    this.covered = covered;
  }

  void add(TagHistory history) {
    for (var scan : history.scans()) {
      LocalDate day = scan.scannedAt().toLocalDate();
      covered.scannedOn(day);
      firstSeen.merge(history.classOf(scan), ShopTime.weekOf(day), (a, b) -> a.isBefore(b) ? a : b);
    }
    for (var turn : RentalTurns.of(history)) {
      if (!turn.rentalClass().isBlank()) {
        units
            .computeIfAbsent(turn.rentalClass(), name -> new HashMap<>())
            .merge(ShopTime.weekOf(turn.shopDay()), 1, Integer::sum);
      }
    }
  }

  /** All weeks from {@code span.from} on, by class and week. */
  Stream<WeeklyTurns> weeks(Span span, CategoryMap categories) {
    return units.entrySet().stream()
        .flatMap(series -> weeks(series.getKey(), series.getValue(), span, categories));
  }

  private Stream<WeeklyTurns> weeks(
      String rentalClass, Map<LocalDate, Integer> turns, Span span, CategoryMap categories) {
    LocalDate seen = firstSeen.get(rentalClass);
    LocalDate first = ShopTime.weekOf(span.from().isAfter(seen) ? span.from() : seen);
    return Stream.iterate(first, week -> !week.isAfter(span.today()), week -> week.plusWeeks(1))
        .map(
            week ->
                new WeeklyTurns(
                    rentalClass,
                    categories.of(rentalClass),
                    week,
                    turns.getOrDefault(week, 0),
                    covered.covers(week, span.copiedTo())));
  }

  /**
   * Shop days that bound the series.
   *
   * @param from first day asked for; its whole week is given
   * @param today the current week is the last one
   * @param copiedTo day up to which scans have been copied
   */
  record Span(LocalDate from, LocalDate today, LocalDate copiedTo) {}
}
