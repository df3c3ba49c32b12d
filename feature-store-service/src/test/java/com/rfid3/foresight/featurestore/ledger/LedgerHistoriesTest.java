package com.rfid3.foresight.featurestore.ledger;

import static com.rfid3.foresight.featurestore.ledger.Scans.back;
import static com.rfid3.foresight.featurestore.ledger.Scans.ofTag;
import static com.rfid3.foresight.featurestore.ledger.Scans.rental;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerHistoriesTest {
  private static final Instant SEEN = Instant.parse("2026-03-09T10:00:00Z");

  @Test
  void spellingsOfOneTagAreOneHistory() {
    var scans =
        List.of(
            known(ofTag(rental("2026-03-02", "1"), "e4l")),
            known(ofTag(back("2026-03-01", "Ready to Rent"), "E4L")),
            known(ofTag(rental("2026-03-02", "1"), "E5")));

    var histories = LedgerHistories.grouped(scans);

    assertThat(histories).extracting(history -> history.scans().size()).containsExactly(2, 1);
    assertThat(histories.getFirst().knownAt(SEEN).orElseThrow().scans().getFirst().scanType())
        .isEqualTo("Return");
  }

  @Test
  void atTheSameSecondTheItemComesBackBeforeItLeavesAgain() {
    String moment = "2026-03-02T10:00:00";
    var history = Scans.history(rental(moment, "2"), back(moment, "Ready to Rent"));

    assertThat(history.scans())
        .extracting(LedgerScan::scanType)
        .containsExactly("Return", "Rental");
  }

  @Test
  void whatIsKnownDependsOnWhen() {
    var scan = rental("2026-03-02", "1");
    var history =
        new KnownHistory("E", List.of(new KnownScan(scan, SEEN, Optional.of(SEEN.plusSeconds(9)))));

    assertThat(history.knownAt(SEEN.minusSeconds(1))).isEmpty();
    assertThat(history.knownAt(SEEN).orElseThrow().scans()).containsExactly(scan);
    assertThat(history.knownAt(SEEN.plusSeconds(9)).orElseThrow().scans()).isEmpty();
  }

  @Test
  void noScansMakeNoHistory() {
    assertThat(LedgerHistories.grouped(List.of())).isEmpty();
  }

  private static KnownScan known(LedgerScan scan) {
    return new KnownScan(scan, SEEN, Optional.empty());
  }
}
