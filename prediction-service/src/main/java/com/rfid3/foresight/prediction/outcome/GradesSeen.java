package com.rfid3.foresight.prediction.outcome;

import com.rfid3.foresight.contracts.feature.GradeSpan;
import com.rfid3.foresight.legacyinventory.grade.Grade;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import com.rfid3.foresight.prediction.ledger.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In which grades items were seen, and when. */
public final class GradesSeen {
  private final Map<String, List<Span>> byItem = new HashMap<>();

  /** A grade from the first day it was given to the last, both included. */
  private record Span(Grade grade, LocalDate first, LocalDate last) {
    boolean within(LocalDate from, LocalDate until) {
      return first.isBefore(until) && !last.isBefore(from);
    }
  }

  public GradesSeen(List<GradeSpan> spans, ShopTime time) {
    for (GradeSpan span : spans) {
      Grade.of(span.grade())
          .ifPresent(
              grade ->
                  byItem
                      .computeIfAbsent(Place.folded(span.tagId()), none -> new ArrayList<>())
                      .add(
                          new Span(
                              grade, time.dateOf(span.since()), time.dateOf(span.observedTo()))));
    }
  }

  /**
   * Grade steps by which the worst grade of an item lay below another from a day on, before
   * another; 0 where it was given no lower one.
   */
  int stepsBelow(String tag, Grade grade, LocalDate from, LocalDate until) {
    return byItem.getOrDefault(Place.folded(tag), List.of()).stream()
        .filter(span -> span.within(from, until))
        .mapToInt(span -> Math.max(0, span.grade.stepsBelow(grade)))
        .max()
        .orElse(0);
  }
}
