package com.rfid3.foresight.featurestore.label;

import com.rfid3.foresight.contracts.feature.GradeSpan;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.ledger.LedgerScan;
import com.rfid3.foresight.featurestore.ledger.TagHistory;
import com.rfid3.foresight.featurestore.usage.RentalTurns;
import com.rfid3.foresight.featurestore.usage.Turn;
import com.rfid3.foresight.legacyinventory.grade.Grade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The grades of one item as spans, from the scans that give one. When exactly a grade changed is
 * not known, only between which two scans; scans without a grade, or with a word that is none, are
 * passed over.
 */
final class GradeSpans {
  private final TagHistory history;
  private final CategoryMap categories;
  private final List<Turn> turns;

  private GradeSpans(TagHistory history, CategoryMap categories) {
    this.history = history;
    this.categories = categories;
    this.turns = RentalTurns.of(history);
  }

  /** Spans of one tag, in order of time; the last one is censored. */
  static List<GradeSpan> of(TagHistory history, CategoryMap categories) {
    return new GradeSpans(history, categories).all();
  }

  private List<GradeSpan> all() {
    List<LedgerScan> graded =
        history.scans().stream().filter(scan -> scan.knownGrade().isPresent()).toList();
    List<GradeSpan> spans = new ArrayList<>();
    for (int from = 0, to = 1; to <= graded.size(); to++) {
      if (to == graded.size() || grade(graded.get(to)) != grade(graded.get(from))) {
        spans.add(span(graded.subList(from, to), graded.subList(to, graded.size())));
        from = to;
      }
    }
    return spans;
  }

  private GradeSpan span(List<LedgerScan> held, List<LedgerScan> later) {
    LedgerScan first = held.getFirst();
    LedgerScan last = held.getLast();
    LedgerScan next = later.isEmpty() ? null : later.getFirst();
    return new GradeSpan(
        history.tagId(),
        history.rentalClass(),
        categories.of(history.rentalClass()),
        grade(first).spelling(),
        first.at(),
        last.at(),
        next == null ? null : grade(next).spelling(),
        next == null ? null : next.at(),
        next == null ? null : grade(next).stepsBelow(grade(first)),
        turnsBetween(first.at(), next == null ? last.at() : next.at()),
        next == null);
  }

  private int turnsBetween(Instant from, Instant to) {
    return (int)
        turns.stream().filter(turn -> !turn.at().isBefore(from) && turn.at().isBefore(to)).count();
  }

  private static Grade grade(LedgerScan scan) {
    return scan.knownGrade().orElseThrow();
  }
}
