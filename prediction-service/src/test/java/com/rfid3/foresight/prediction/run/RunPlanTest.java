package com.rfid3.foresight.prediction.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunPlanTest {
  private static final Instant NOON = Instant.parse("2025-06-01T12:00:07Z");
  private static final Set<PredictionType> ALL = EnumSet.allOf(PredictionType.class);

  private final RunPlan plan = new RunPlan(Duration.ofHours(1), Duration.ofSeconds(10));

  @Test
  void runsAtOnceAfterStartAndOncePerHour() {
    var slot = plan.due(NOON, ALL, true).orElseThrow();
    assertThat(slot.slot()).isEqualTo(Instant.parse("2025-06-01T12:00:00Z"));
    plan.succeeded(slot, ALL, true);

    assertThat(plan.due(NOON.plusSeconds(1800), ALL, false)).isEmpty();
    assertThat(plan.due(NOON.plusSeconds(3600), ALL, false)).isPresent();
  }

  @Test
  void triesAgainSoonAfterAFailureButNotAtOnce() {
    plan.failed(plan.due(NOON, ALL, true).orElseThrow(), NOON);

    assertThat(plan.due(NOON.plusSeconds(5), ALL, true)).isEmpty();
    assertThat(plan.due(NOON.plusSeconds(10), ALL, true)).isPresent();
  }

  @Test
  void theSlotOfASecondTryIsTheSameForEveryReplica() {
    var other = new RunPlan(Duration.ofHours(1), Duration.ofSeconds(10));
    plan.failed(plan.due(NOON, ALL, true).orElseThrow(), NOON);
    other.failed(other.due(NOON, ALL, true).orElseThrow(), NOON.minusSeconds(3));

    assertThat(plan.due(NOON.plusSeconds(13), ALL, true))
        .isEqualTo(other.due(NOON.plusSeconds(14), ALL, true));
  }

  @Test
  void anHourThatAnotherReplicaHadIsRunAgainOnlyWhileNothingStands() {
    plan.succeeded(plan.due(NOON, ALL, true).orElseThrow(), ALL, false);

    assertThat(plan.due(NOON.plusSeconds(20), ALL, true)).isPresent();
    assertThat(plan.due(NOON.plusSeconds(20), ALL, false)).isEmpty();
  }

  @Test
  void aTypeSwitchedOnIsNotKeptWaitingForTheHour() {
    var few = EnumSet.of(PredictionType.DEMAND);
    plan.succeeded(plan.due(NOON, few, true).orElseThrow(), few, true);

    assertThat(plan.due(NOON.plusSeconds(60), few, false)).isEmpty();
    assertThat(plan.due(NOON.plusSeconds(60), ALL, false)).isPresent();
  }

  @Test
  void withEverythingOffNothingIsDue() {
    assertThat(plan.due(NOON, Set.of(), true)).isEmpty();
  }
}
