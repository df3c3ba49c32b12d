package com.rfid3.foresight.prediction.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import smile.classification.GradientTreeBoost;
import smile.data.DataFrame;

class SmileTreesTest {
  private static final SmileTrees.Settings SETTINGS =
      new SmileTrees.Settings(30, 4, 8, 5, 0.1, 0.7, 7);
  private static final Noise NOISE = new Noise(600, 3);

  @Test
  void theFlatFormSaysWhatTheLibrarySays() {
    DataFrame frame = SmileTrees.frame(Noise.FEATURES, NOISE.rows, NOISE.held);
    GradientTreeBoost boosted = SmileTrees.boost(frame, SETTINGS);
    FlatForest flat = SmileTrees.flat(Noise.FEATURES, boosted, NOISE.rows[0], SETTINGS);
    double[] said = new double[2];
    for (int i = 0; i < 600; i++) {
      boosted.predict(frame.get(i), said);
      assertThat(flat.probability(NOISE.rows[i])).isCloseTo(said[1], within(1e-9));
    }
    assertThat(flat.trees()).isEqualTo(30);
  }

  @Test
  void theSameSeedGrowsTheSameTreesAndAnotherOthers() {
    FlatForest one = SmileTrees.grow(Noise.FEATURES, NOISE.rows, NOISE.held, SETTINGS);
    FlatForest same = SmileTrees.grow(Noise.FEATURES, NOISE.rows, NOISE.held, SETTINGS);
    FlatForest other = SmileTrees.grow(Noise.FEATURES, NOISE.rows, NOISE.held, SETTINGS.seeded(8));
    assertThat(one).isEqualTo(same);
    assertThat(one).isNotEqualTo(other);
  }
}
