package com.rfid3.foresight.prediction.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class IsotonicProperties {

  @Property(tries = 60)
  void risesAndNeverClaimsCertainty(
      @ForAll long seed,
      @ForAll @DoubleRange(max = 1) double one,
      @ForAll @DoubleRange(max = 1) double other) {
    Isotonic map = fitted(seed, 200);
    assertThat(map.of(Math.min(one, other))).isLessThanOrEqualTo(map.of(Math.max(one, other)));
    assertThat(map.of(one)).isBetween(0.0, 1.0);
  }

  /** A thin block beside a thick one is where drawing to the mean could turn the order round. */
  @Property(tries = 500)
  void risesFromBlockToBlock(@ForAll long seed, @ForAll @IntRange(min = 2, max = 400) int cases) {
    assertThat(fitted(seed, cases).to()).isSorted();
  }

  @Property(tries = 20)
  void learnsAMapThatIsNotTheIdentity(@ForAll long seed) {
    Isotonic map = fitted(seed, 20_000);
    assertThat(map.of(0.5)).isCloseTo(0.25, within(0.15));
    assertThat(map.of(0.3)).isCloseTo(0.09, within(0.12));
  }

  /** Events come with the square of the score. */
  private static Isotonic fitted(long seed, int cases) {
    var random = new Random(seed);
    double[] scores = new double[cases];
    boolean[] held = new boolean[cases];
    for (int i = 0; i < cases; i++) {
      scores[i] = random.nextDouble();
      held[i] = random.nextDouble() < scores[i] * scores[i];
    }
    return Isotonic.fit(scores, held);
  }
}
