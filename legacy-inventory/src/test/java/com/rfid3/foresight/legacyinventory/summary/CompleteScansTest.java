package com.rfid3.foresight.legacyinventory.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CompleteScansTest {
  private static final Instant START = Instant.parse("2025-08-28T12:00:00Z");
  private static final ScanCounts FULL = new ScanCounts(26_574, 900);

  private final CompleteScans before = CompleteScans.first(FULL);

  @Test
  void newScansCountAtOnce() {
    assertThat(before.next(new ScanCounts(26_580, 906), START).complete().recent()).isEqualTo(906);
  }

  @Test
  void anEmptiedTableKeepsTheLastCompleteCount() {
    CompleteScans emptied = before.next(new ScanCounts(0, 0), START);
    CompleteScans still = emptied.next(new ScanCounts(0, 0), START.plusSeconds(15));

    assertThat(still.complete()).isEqualTo(FULL);
  }

  @Test
  void aTableThatFillsAgainKeepsItUntilItStandsStill() {
    CompleteScans filling =
        before
            .next(new ScanCounts(500, 20), START)
            .next(new ScanCounts(20_000, 700), START.plusSeconds(15))
            .next(new ScanCounts(26_000, 880), START.plusSeconds(30));

    assertThat(filling.complete()).isEqualTo(FULL);
    assertThat(filling.next(new ScanCounts(26_000, 880), START.plusSeconds(45)).complete().recent())
        .as("duplicates disappear in a reload: fewer rows, and final")
        .isEqualTo(880);
  }

  @Test
  void aTableThatStaysEmptyIsBelievedAfterTheLongestReload() {
    CompleteScans emptied = before.next(new ScanCounts(0, 0), START);
    Instant after = START.plus(CompleteScans.LONGEST_RELOAD);

    assertThat(emptied.next(new ScanCounts(0, 0), after).complete()).isEqualTo(FULL);
    assertThat(emptied.next(new ScanCounts(0, 0), after.plusSeconds(1)).complete().recent())
        .isZero();
  }
}
