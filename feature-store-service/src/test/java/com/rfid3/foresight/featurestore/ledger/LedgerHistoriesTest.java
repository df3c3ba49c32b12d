package com.rfid3.foresight.featurestore.ledger;

import static com.rfid3.foresight.featurestore.ledger.Scans.back;
import static com.rfid3.foresight.featurestore.ledger.Scans.ofTag;
import static com.rfid3.foresight.featurestore.ledger.Scans.rental;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.featurestore.ledger.LedgerRows.Kept;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerHistoriesTest {
  @Test
  void spellingsOfOneTagAreOneHistory() {
    var scans =
        List.of(
            new Kept(ofTag(rental("2026-03-02", "1"), "e4l"), false),
            new Kept(ofTag(back("2026-03-01", "Ready to Rent"), "E4L"), false),
            new Kept(ofTag(rental("2026-03-02", "1"), "E5"), false));

    var histories = LedgerHistories.grouped(scans);

    assertThat(histories).extracting(history -> history.scans().size()).containsExactly(2, 1);
    assertThat(histories.getFirst().scans().getFirst().scanType()).isEqualTo("Return");
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
  void scansTakenBackAreLeftOutAndTheirTagIsNot() {
    var histories = LedgerHistories.grouped(List.of(new Kept(rental("2026-03-02", "1"), true)));

    assertThat(histories).singleElement().extracting(TagHistory::scans).isEqualTo(List.of());
  }

  @Test
  void noScansMakeNoHistory() {
    assertThat(LedgerHistories.grouped(List.of())).isEmpty();
  }
}
