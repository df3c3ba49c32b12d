package com.rfid3.foresight.localstack.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveTest {
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final List<Condition> MET = List.of(new Condition("c", true, "1", "1"));
  private static final List<Condition> UNMET =
      List.of(new Condition("errors", false, "9 %", "1 %"));

  /** From, to, hours in the phase, conditions met, and whether it may. */
  @ParameterizedTest
  @CsvSource({
    "A, B, 24, true, true",
    "A, B, 23, true, false",
    "A, B, 24, false, false",
    "A, C, 999, true, false",
    "B, E, 999, true, false",
    "C, D, 24, true, true",
    "D, E, 25, true, true",
    "E, A, 0, false, true",
    "D, C, 0, false, true",
    "C, C, 0, false, true"
  })
  void forwardByOneStepAndBackAtOnce(
      Phase from, Phase to, long hours, boolean met, boolean allowed) {
    var move = new Move(Optional.of(step(from, hours)), to);

    assertThat(move.obstacles(met ? MET : UNMET, DAY, NOON).isEmpty()).isEqualTo(allowed);
  }

  @Test
  void aRefusalSaysWhatIsMissing() {
    var move = new Move(Optional.of(step(Phase.B, 1)), Phase.C);

    assertThat(move.obstacles(UNMET, DAY, NOON))
        .containsExactly("errors: 9 %", "phase B lasts 23 h 0 m more");
    assertThat(new Move(Optional.of(step(Phase.A, 99)), Phase.D).obstacles(MET, DAY, NOON))
        .containsExactly("phase B comes before D: no phase is skipped");
  }

  @Test
  void aRolloutBeginsWithA() {
    assertThat(new Move(Optional.empty(), Phase.A).obstacles(MET, DAY, NOON)).isEmpty();
    assertThat(new Move(Optional.empty(), Phase.B).obstacles(MET, DAY, NOON)).hasSize(1);
  }

  @Property
  void noPhaseIsEverSkippedForward(@ForAll Phase from, @ForAll Phase to) {
    var move = new Move(Optional.of(step(from, 10_000)), to);

    assertThat(move.obstacles(MET, DAY, NOON).isEmpty())
        .isEqualTo(to.ordinal() <= from.ordinal() + 1);
  }

  private static Move.Step step(Phase phase, long hoursAgo) {
    return new Move.Step(phase, NOON.minus(Duration.ofHours(hoursAgo)), "test");
  }
}
