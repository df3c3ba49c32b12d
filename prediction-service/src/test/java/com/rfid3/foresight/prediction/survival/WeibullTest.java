package com.rfid3.foresight.prediction.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeibullTest {

  @ParameterizedTest
  @CsvSource({"0.7, 40", "1, 10", "2.5, 100"})
  void aKnownTruthIsFoundThoughHalfIsNotSeenToItsEnd(double shape, double scale) {
    var random = new SplittableRandom(11);
    var times = new ArrayList<KaplanMeier.Lasting>();
    for (int i = 0; i < 20_000; i++) {
      double ends = scale * Math.pow(-Math.log(random.nextDouble()), 1 / shape);
      double watched = 1.6 * scale * random.nextDouble();
      times.add(new KaplanMeier.Lasting(Math.min(ends, watched), ends <= watched));
    }
    var fitted = Weibull.of(times);

    assertThat(fitted.shape()).isCloseTo(shape, within(0.03 * shape));
    assertThat(fitted.scale()).isCloseTo(scale, within(0.04 * scale));
    assertThat(KaplanMeier.of(times).beyond(scale / 2))
        .isCloseTo(fitted.beyond(scale / 2), within(0.02));
  }

  @Test
  void whatDoesNotAgeIsAsRiskyAtAnyAge() {
    var ageless = new Weibull(1, 50);
    assertThat(ageless.within(0, 30)).isCloseTo(ageless.within(400, 30), within(1e-12));
    assertThat(new Weibull(2, 50).within(40, 30)).isGreaterThan(new Weibull(2, 50).within(0, 30));
    assertThatThrownBy(() -> ageless.replacement(1, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Weibull.of(List.of(new KaplanMeier.Lasting(3, false))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
