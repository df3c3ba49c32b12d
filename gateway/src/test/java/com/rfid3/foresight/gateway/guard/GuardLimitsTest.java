package com.rfid3.foresight.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GuardLimitsTest {
  private static final GuardLimits LIMITS = new GuardLimits(3, 20, 0.5, 0.05);
  private static final Slice WELL = new Slice(100, 10, 1);
  private static final Slice FAILING = new Slice(100, 60, 1);
  private static final Slice SLOW = new Slice(100, 10, 6);
  private static final Slice QUIET = new Slice(19, 19, 19);

  @Test
  void pastTheLimitInEverySliceIsTooFar() {
    assertThat(LIMITS.judge(List.of(WELL, FAILING, FAILING, FAILING)))
        .hasValueSatisfying(why -> assertThat(why).contains("60 %", "not live", "50 %"));
    assertThat(LIMITS.judge(List.of(SLOW, SLOW, SLOW)))
        .hasValueSatisfying(why -> assertThat(why).contains("6 %", "slow"));
  }

  @Test
  void oneGoodSliceExcusesTheOthers() {
    assertThat(LIMITS.judge(List.of(FAILING, WELL, FAILING))).isEmpty();
    assertThat(LIMITS.judge(List.of(FAILING, SLOW, FAILING))).isEmpty();
  }

  @Test
  void tooFewAnswersSayNothing() {
    assertThat(LIMITS.judge(List.of(QUIET, QUIET, QUIET))).isEmpty();
    assertThat(LIMITS.judge(List.of(FAILING, QUIET, FAILING))).isEmpty();
  }

  @Property
  void itIsNeverTooFarBeforeAllSlicesAreThere(@ForAll @IntRange(max = 2) int slices) {
    assertThat(LIMITS.judge(Collections.nCopies(slices, FAILING))).isEmpty();
  }

  @Property
  void whatCameBeforeTheLastSlicesDoesNotCount(@ForAll @IntRange(max = 20) int before) {
    List<Slice> history = new ArrayList<>(Collections.nCopies(before, WELL));
    history.addAll(Collections.nCopies(3, FAILING));

    assertThat(LIMITS.judge(history)).isPresent();
  }

  @Test
  void anIntervalThatDoesNotHoldIsTooFarAndAFewOutcomesSayNothing() {
    assertThat(new Settled(300, 0.45, 0.8, 0, 0, 0).judge(200, 0.3)).isPresent();
    assertThat(new Settled(300, 0.75, 0.8, 0, 0, 0).judge(200, 0.3)).isEmpty();
    assertThat(new Settled(199, 0.1, 0.8, 0, 0, 0).judge(200, 0.3)).isEmpty();
  }

  @Test
  void probabilitiesThatDoNotComeTrueAreTooFarEitherWay() {
    assertThat(new Settled(0, 0, 0, 300, 0.7, 0.2).judge(200, 0.3)).isPresent();
    assertThat(new Settled(0, 0, 0, 300, 0.1, 0.6).judge(200, 0.3)).isPresent();
    assertThat(new Settled(0, 0, 0, 300, 0.3, 0.2).judge(200, 0.3)).isEmpty();
  }
}
