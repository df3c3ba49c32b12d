package com.rfid3.foresight.platform.flags;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlagSnapshotTest {
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

  private final FlagSnapshot unknown = new FlagSnapshot(FlagRules.unknown(), false, 0, NOON);

  @Test
  void aChangeMovesTheRevisionForward() {
    FlagSnapshot opened = unknown.next(demandOn(), false, NOON);

    assertThat(opened.revision()).isGreaterThan(unknown.revision());
    assertThat(opened.isOn(PredictionType.DEMAND)).isTrue();
  }

  @Test
  void hearingTheSameAgainKeepsTheRevision() {
    FlagSnapshot opened = unknown.next(demandOn(), false, NOON);

    FlagSnapshot again = opened.next(demandOn(), false, NOON.plusSeconds(1));

    assertThat(again.revision()).isEqualTo(opened.revision());
    assertThat(again.readAt()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void twoChangesInOneMillisecondAreTwoRevisions() {
    FlagSnapshot opened = unknown.next(demandOn(), false, NOON);
    FlagSnapshot killed =
        opened.next(FlagRules.decide(Map.of(), Map.of(), true), true, NOON.minusSeconds(5));

    assertThat(killed.revision()).isGreaterThan(opened.revision());
  }

  private static Map<Flag, FlagValue> demandOn() {
    return FlagRules.decide(
        Map.of(Flag.PREDICTIVE_ANALYTICS_ENABLED, "1", Flag.DEMAND_FORECASTING_ENABLED, "1"),
        Map.of(),
        false);
  }
}
