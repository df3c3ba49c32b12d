package com.rfid3.foresight.prediction.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

  // The 6-MP arm of the leukaemia trial of Freireich et al. (1963), as every textbook has it.
  @Test
  void theLeukaemiaTrialGivesThePublishedCurve() {
    int[] relapsed = {6, 6, 6, 7, 10, 13, 16, 22, 23};
    int[] lostSightOf = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};
    var weeks = new ArrayList<KaplanMeier.Lasting>();
    for (int week : lostSightOf) {
      weeks.add(new KaplanMeier.Lasting(week, false));
    }
    for (int week : relapsed) {
      weeks.add(new KaplanMeier.Lasting(week, true));
    }
    var curve = KaplanMeier.of(weeks);

    assertThat(curve.beyond(5)).isEqualTo(1);
    assertThat(curve.beyond(6)).isCloseTo(0.857, within(5e-4));
    assertThat(curve.beyond(7)).isCloseTo(0.807, within(5e-4));
    assertThat(curve.beyond(10)).isCloseTo(0.753, within(5e-4));
    assertThat(curve.beyond(15)).isCloseTo(0.690, within(5e-4));
    assertThat(curve.beyond(22)).isCloseTo(0.538, within(5e-4));
    assertThat(curve.beyond(35)).isCloseTo(0.448, within(5e-4));
    assertThat(curve.events()).isEqualTo(9);
  }

  @Test
  void whatIsLostSightOfDoesNotShortenTheCurve() {
    var random = new SplittableRandom(7);
    var times = new ArrayList<KaplanMeier.Lasting>();
    for (int i = 0; i < 20_000; i++) {
      double ends = -10 * Math.log(random.nextDouble());
      double watched = 30 * random.nextDouble();
      times.add(new KaplanMeier.Lasting(Math.min(ends, watched), ends <= watched));
    }
    assertThat(KaplanMeier.of(times).beyond(10)).isCloseTo(Math.exp(-1), within(0.015));
  }

  @Test
  void nothingSeenSaysThatEverythingLasts() {
    assertThat(KaplanMeier.of(List.of()).beyond(1_000)).isEqualTo(1);
  }
}
