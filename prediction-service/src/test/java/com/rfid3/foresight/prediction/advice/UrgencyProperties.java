package com.rfid3.foresight.prediction.advice;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.common.Severity;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class UrgencyProperties {
  private final Urgency urgency = new Urgency(500);

  @Test
  void stepsAreWhereTheApiSaysTheyAre() {
    assertThat(urgency.of(0.7)).isEqualTo(Severity.CRITICAL);
    assertThat(urgency.of(0.6999)).isEqualTo(Severity.HIGH);
    assertThat(urgency.of(0.4)).isEqualTo(Severity.HIGH);
    assertThat(urgency.of(0.3999)).isEqualTo(Severity.MEDIUM);
    assertThat(urgency.of(0.2)).isEqualTo(Severity.MEDIUM);
    assertThat(urgency.of(0.1999)).isEqualTo(Severity.LOW);
  }

  @Property
  void neverFallsAsTheProbabilityRises(
      @ForAll @DoubleRange(max = 1) double one, @ForAll @DoubleRange(max = 1) double other) {
    assertThat(urgency.of(Math.max(one, other)))
        .isGreaterThanOrEqualTo(urgency.of(Math.min(one, other)));
  }

  @Property
  void aBigLossIsOneStepMoreAndNeverPastCritical(
      @ForAll @DoubleRange(max = 1) double probability,
      @ForAll @DoubleRange(max = 1000) double loss) {
    int up = urgency.of(probability, loss).ordinal() - urgency.of(probability).ordinal();
    boolean expected = loss > 500 && probability < 0.7;

    assertThat(up).isEqualTo(expected ? 1 : 0);
  }
}
