package com.rfid3.foresight.prediction.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.rfid3.foresight.prediction.forest.ForestFormat;
import com.rfid3.foresight.prediction.forest.Noise;
import com.rfid3.foresight.prediction.forest.SmileTrees;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class OwnProcessTest {
  private static final OwnProcess PROCESS = new OwnProcess("128m", Duration.ofSeconds(60));

  private static Cases cases() {
    var noise = new Noise(500, 4);
    var cases = new ArrayList<Cases.Case>();
    for (int i = 0; i < noise.held.length; i++) {
      cases.add(new Cases.Case(noise.rows[i], noise.held[i]));
    }
    return new Cases(Noise.FEATURES, cases);
  }

  @Test
  void theProcessGrowsBitByBitWhatIsGrownHere() {
    byte[] there = PROCESS.train(cases(), 42, () -> false);
    byte[] here = ForestFormat.bytes(Fitting.fit(cases(), SmileTrees.Settings.USUAL));
    assertThat(there).isEqualTo(here);
  }

  @Test
  void aCancelledTrainingLeavesNothing() {
    assertThatExceptionOfType(TrainingFailed.class)
        .isThrownBy(() -> PROCESS.train(cases(), 42, () -> true))
        .withMessage("cancelled");
  }
}
