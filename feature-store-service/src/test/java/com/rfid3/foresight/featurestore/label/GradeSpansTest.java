package com.rfid3.foresight.featurestore.label;

import static com.rfid3.foresight.featurestore.ledger.Scans.back;
import static com.rfid3.foresight.featurestore.ledger.Scans.graded;
import static com.rfid3.foresight.featurestore.ledger.Scans.history;
import static com.rfid3.foresight.featurestore.ledger.Scans.rental;
import static com.rfid3.foresight.featurestore.ledger.Scans.touch;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.feature.GradeSpan;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.ledger.LedgerScan;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradeSpansTest {
  private static final CategoryMap NO_MAP = CategoryMap.of(List.of());

  @Test
  void aChangeEndsOneSpanAndTheLastOneIsCensored() {
    var spans =
        spans(
            graded(touch("2026-01-05", "Ready to Rent"), "A"),
            graded(rental("2026-01-10", "1"), "A"),
            graded(rental("2026-01-20", "2"), "A"),
            graded(back("2026-01-22", "Ready to Rent"), "B+"),
            graded(rental("2026-02-01", "3"), "B+"));

    assertThat(spans).hasSize(2);
    var lost = spans.getFirst();
    assertThat(lost.grade()).isEqualTo("A");
    assertThat(lost.nextGrade()).isEqualTo("B+");
    assertThat(lost.steps()).isEqualTo(2);
    assertThat(lost.rentals()).isEqualTo(2);
    assertThat(lost.observedTo()).isEqualTo("2026-01-20T16:00:00Z");
    assertThat(lost.changedAt()).isEqualTo("2026-01-22T16:00:00Z");
    assertThat(lost.censored()).isFalse();
    var held = spans.getLast();
    assertThat(held.censored()).isTrue();
    assertThat(held.nextGrade()).isNull();
    // The turn at the very scan that graded it last has yet to show in the grade.
    assertThat(held.rentals()).isZero();
  }

  @Test
  void aRepairGivesGradesBack() {
    var spans =
        spans(
            graded(touch("2026-01-05", "Repair"), "C"),
            graded(touch("2026-01-09", "Ready to Rent"), "A-"));

    assertThat(spans.getFirst().steps()).isEqualTo(-4);
  }

  @Test
  void whatIsNoGradeTellsNothing() {
    var spans =
        spans(
            graded(touch("2026-01-05", "Ready to Rent"), "B"),
            graded(touch("2026-01-06", "Ready to Rent"), ""),
            graded(touch("2026-01-07", "Ready to Rent"), "NR4x1"),
            graded(touch("2026-01-08", "Ready to Rent"), "b"));

    assertThat(spans).singleElement().extracting(GradeSpan::grade).isEqualTo("B");
    assertThat(spans(graded(touch("2026-01-05", "Wet"), ""))).isEmpty();
  }

  private static List<GradeSpan> spans(LedgerScan... scans) {
    return GradeSpans.of(history(scans), NO_MAP);
  }
}
