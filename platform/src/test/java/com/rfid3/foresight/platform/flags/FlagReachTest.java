package com.rfid3.foresight.platform.flags;

import static org.assertj.core.api.Assertions.assertThat;

import io.getunleash.ActivationStrategy;
import io.getunleash.Constraint;
import io.getunleash.FeatureToggle;
import io.getunleash.Operator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On for at least somebody: what services compute. */
class FlagReachTest {
  private static final List<Constraint> NO_CONSTRAINT = List.of();

  @Test
  void aFlagThatIsSwitchedOffReachesNobody() {
    assertThat(reaches(false, rollout("100", NO_CONSTRAINT))).isFalse();
  }

  @Test
  void aFlagWithoutStrategiesIsOnForAll() {
    assertThat(FlagReach.reachesSomebody(new FeatureToggle("f", true, List.of()))).isTrue();
  }

  @Test
  void oneInAHundredIsSomebody() {
    assertThat(reaches(true, rollout("1", NO_CONSTRAINT))).isTrue();
    assertThat(reaches(true, rollout("0", NO_CONSTRAINT))).isFalse();
  }

  @Test
  void oneStrategyThatMayHoldIsEnough() {
    assertThat(reaches(true, rollout("0", NO_CONSTRAINT), rollout("50", NO_CONSTRAINT))).isTrue();
  }

  @Test
  void aRoleMayCallAndNobodyOfNoNamesDoes() {
    assertThat(reaches(true, rollout("100", only("role", "admin")))).isTrue();
    assertThat(reaches(true, rollout("100", only("userId")))).isFalse();
    assertThat(reaches(true, rollout("100", allBut("userId")))).isTrue();
  }

  @Test
  void aListOfNobodyReachesNobody() {
    assertThat(reaches(true, new ActivationStrategy("userWithId", Map.of("userIds", " "))))
        .isFalse();
    assertThat(reaches(true, new ActivationStrategy("userWithId", Map.of("userIds", "anna"))))
        .isTrue();
  }

  @Test
  void whatIsNotKnownHereIsTakenToReachSomebody() {
    assertThat(reaches(true, new ActivationStrategy("ours", Map.of("moon", "full")))).isTrue();
  }

  private static boolean reaches(boolean enabled, ActivationStrategy... strategies) {
    return FlagReach.reachesSomebody(new FeatureToggle("f", enabled, List.of(strategies)));
  }

  private static ActivationStrategy rollout(String share, List<Constraint> constraints) {
    return new ActivationStrategy(
        "flexibleRollout", Map.of("rollout", share), constraints, List.of(), List.of());
  }

  private static List<Constraint> only(String property, String... values) {
    return List.of(new Constraint(property, Operator.IN, List.of(values)));
  }

  private static List<Constraint> allBut(String property, String... values) {
    return List.of(new Constraint(property, Operator.IN, List.of(values), true));
  }
}
