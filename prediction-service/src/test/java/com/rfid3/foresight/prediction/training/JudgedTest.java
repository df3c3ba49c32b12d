package com.rfid3.foresight.prediction.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class JudgedTest {

  @Test
  void ranksAndDistancesAreThoseOfTheTextbook() {
    Judged judged =
        Judged.of(new double[] {0.1, 0.4, 0.35, 0.8}, new boolean[] {false, false, true, true});
    assertThat(judged.auc()).isEqualTo(0.75);
    assertThat(judged.brier()).isCloseTo((0.01 + 0.16 + 0.65 * 0.65 + 0.04) / 4, within(1e-12));
  }

  @Test
  void tiesCountHalf() {
    assertThat(Judged.of(new double[] {0.5, 0.5}, new boolean[] {true, false}).auc())
        .isEqualTo(0.5);
  }

  @Test
  void onlyABetterModelIsPromoted() {
    var random = new Random(1);
    int n = 2_000;
    boolean[] held = new boolean[n];
    double[] good = new double[n];
    double[] plain = new double[n];
    for (int i = 0; i < n; i++) {
      good[i] = 0.05 + 0.4 * random.nextDouble();
      held[i] = random.nextDouble() < good[i];
      plain[i] = 0.25;
    }
    assertThat(PairedComparison.of(good, plain, held).promotes()).isTrue();
    assertThat(PairedComparison.of(plain, good, held).promotes()).isFalse();
    assertThat(PairedComparison.of(good, good, held).promotes()).isFalse();
    assertThat(Judged.of(good, held).ece()).isLessThan(0.05);
  }
}
