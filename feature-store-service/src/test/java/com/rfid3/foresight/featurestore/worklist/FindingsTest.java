package com.rfid3.foresight.featurestore.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.feature.WorklistEntry;
import com.rfid3.foresight.contracts.feature.WorklistKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingsTest {

  @Test
  void pagesJoinToTheWholeListWithoutGapOrRepetition() {
    Findings findings = filled(7);

    var first = findings.page(Optional.empty(), "", 3);
    var second = findings.page(Optional.empty(), first.page().nextCursor(), 3);
    var third = findings.page(Optional.empty(), second.page().nextCursor(), 3);

    assertThat(third.page().nextCursor()).isNull();
    assertThat(List.of(first, second, third))
        .flatExtracting(page -> page.entries().stream().map(WorklistEntry::id).toList())
        .hasSize(7)
        .doesNotHaveDuplicates();
  }

  @Test
  void allAreCountedAndSoManyAreKept() {
    Findings findings = filled(150);

    var page = findings.page(Optional.of(WorklistKind.NO_GRADE), "", 500);

    assertThat(page.counts()).containsEntry("no_grade", 150).containsEntry("unseen_item", 0);
    assertThat(page.entries()).hasSize(100);
    assertThat(findings.page(Optional.of(WorklistKind.UNSEEN_ITEM), "", 5).entries()).isEmpty();
  }

  private static Findings filled(int entries) {
    return new Findings(Instant.EPOCH, 100)
        .add(
            IntStream.range(0, entries)
                .mapToObj(
                    n ->
                        Entries.of(WorklistKind.NO_GRADE, "item", "E%03d".formatted(n))
                            .saying("", 1))
                .toList());
  }
}
