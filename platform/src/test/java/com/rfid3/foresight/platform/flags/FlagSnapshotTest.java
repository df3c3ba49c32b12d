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
    FlagSnapshot opened = unknown.next(at(demandOn(), NOON));

    assertThat(opened.revision()).isGreaterThan(unknown.revision());
    assertThat(opened.isOn(PredictionType.DEMAND)).isTrue();
  }

  @Test
  void hearingTheSameAgainKeepsTheRevision() {
    FlagSnapshot opened = unknown.next(at(demandOn(), NOON));

    FlagSnapshot again = opened.next(at(demandOn(), NOON.plusSeconds(1)));

    assertThat(again.revision()).isEqualTo(opened.revision());
    assertThat(again.readAt()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void twoChangesInOneMillisecondAreTwoRevisions() {
    FlagSnapshot opened = unknown.next(at(demandOn(), NOON));
    FlagSnapshot killed = opened.next(new FlagSnapshot(demandOn(), true, 0, NOON.minusSeconds(5)));

    assertThat(killed.revision()).isGreaterThan(opened.revision());
  }

  @Test
  void newDefinitionsAreANewRevisionEvenIfNothingChangedForMost() {
    FlagSnapshot opened = unknown.next(at(demandOn(), NOON));

    FlagSnapshot redefined = opened.next(new FlagSnapshot(demandOn(), false, 0, NOON, 7));

    assertThat(redefined.revision()).isGreaterThan(opened.revision());
  }

  private static FlagSnapshot at(Map<Flag, FlagValue> values, Instant when) {
    return new FlagSnapshot(values, false, 0, when);
  }

  private static Map<Flag, FlagValue> demandOn() {
    return FlagRules.decide(
        FlagSayings.of(
            Map.of(Flag.PREDICTIVE_ANALYTICS_ENABLED, "1", Flag.DEMAND_FORECASTING_ENABLED, "1"),
            Map.of()),
        false);
  }
}
