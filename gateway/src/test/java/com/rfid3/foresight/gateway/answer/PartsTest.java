package com.rfid3.foresight.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.common.PartState;
import com.rfid3.foresight.contracts.common.PartStatus;
import com.rfid3.foresight.contracts.common.PredictiveStatus;
import org.junit.jupiter.api.Test;

class PartsTest {
  private static final PartStatus OFF = PartStatus.off(DegradedReason.FLAG_OFF);
  private static final PartStatus AWAY =
      new PartStatus(PartState.STALE, DegradedReason.DATABASE_DOWN, 9_000L);

  @Test
  void anAnswerIsAsDegradedAsItsWorstEnabledPart() {
    PredictiveStatus status =
        new Parts()
            .withInventory(PartStatus.live(5))
            .with("demand", PartStatus.live(700))
            .with("maintenance", new PartStatus(PartState.STALE, DegradedReason.TIMEOUT, 60_000L))
            .with("pricing", OFF)
            .folded(118);

    assertThat(status.state()).isEqualTo(PartState.STALE);
    assertThat(status.reason()).isEqualTo(DegradedReason.TIMEOUT);
    assertThat(status.ageMs()).isEqualTo(60_000);
    assertThat(status.flagsRevision()).isEqualTo(118);
    assertThat(status.parts().get("pricing").state()).isEqualTo(PartState.OFF);
  }

  @Test
  void itIsOffOnlyWhenEveryPredictionIs() {
    assertThat(parts(PartStatus.live(5), OFF).state()).isEqualTo(PartState.OFF);
    assertThat(parts(PartStatus.live(5), OFF).reason()).isEqualTo(DegradedReason.FLAG_OFF);
    assertThat(parts(PartStatus.live(5), PartStatus.live(9)).state()).isEqualTo(PartState.LIVE);
  }

  @Test
  void anOldInventoryIsSaidEvenWherePredictionsAreOff() {
    assertThat(parts(AWAY, OFF).state()).isEqualTo(PartState.STALE);
    assertThat(parts(AWAY, OFF).reason()).isEqualTo(DegradedReason.DATABASE_DOWN);
  }

  @Test
  void tooLittleDataOfAServiceThatIsWellDegradesNothing() {
    PartStatus silent = new PartStatus(PartState.LIVE, DegradedReason.INSUFFICIENT_DATA, 3L);

    assertThat(parts(PartStatus.live(5), silent).state()).isEqualTo(PartState.LIVE);
    assertThat(parts(PartStatus.live(5), silent).reason()).isNull();
  }

  private static PredictiveStatus parts(PartStatus inventory, PartStatus demand) {
    return new Parts().withInventory(inventory).with("demand", demand).folded(1);
  }
}
