package com.rfid3.foresight.localstack.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationTest {
  private static final Validation VALIDATION =
      new Validation(RolloutSettings.read(Path.of("there-is-no-such-file")));

  private static final Instant BEGAN = Instant.parse("2026-01-31T10:00:00Z");

  private record Seen(
      Legacy legacy, Strangers strangers, Answers answered, Overlay shown, Feedback rated)
      implements Evidence {
    Seen(Legacy legacy, Strangers strangers, Answers answered, Feedback rated) {
      this(legacy, strangers, answered, new Overlay(1_000, 2), rated);
    }

    @Override
    public Feedback feedback(Instant since) {
      return since.equals(BEGAN) ? rated : new Feedback(0, 0);
    }

    @Override
    public Answers answers(Instant since) {
      return since.equals(BEGAN) ? answered : new Answers(0, 0, 0, 0);
    }

    @Override
    public Overlay overlay(Instant since) {
      return since.equals(BEGAN) ? shown : new Overlay(0, 0);
    }

    @Override
    public Business business(Instant since) {
      return new Business(new Share(7, 10), new Share(0, 4), new Share(8, 10));
    }
  }

  @ParameterizedTest
  @CsvSource({"A", "B", "C", "D", "E"})
  void whereAllIsWellEveryPhaseIs(Phase phase) {
    assertThat(failing(phase, well())).isEmpty();
  }

  @Test
  void phaseAWantsTheLegacySystemUnchangedAndAsFast() {
    var slower = new Evidence.Legacy(List.of(), millis(5), millis(16));
    var changed = new Evidence.Legacy(List.of("id_item_master differs"), millis(5), millis(5));

    assertThat(failing(Phase.A, new Seen(slower, none(), answers(0, 0), rated(9))))
        .containsExactly("legacy p99 through the gateway");
    assertThat(failing(Phase.A, new Seen(changed, none(), answers(0, 0), rated(9))))
        .containsExactly("legacy definitions and rows");
  }

  @Test
  void phaseBWantsNoByteOfTheSuite() {
    var leaking =
        new Evidence.Strangers(List.of("redis"), List.of("X is on"), List.of("/tab/1 differs"));

    assertThat(failing(Phase.B, new Seen(same(), leaking, answers(0, 0), rated(9)))).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "199, 0, 0, answers with open parts",
    "1000, 2, 0, share of server errors",
    "1000, 0, 21, share of answers from the fallback"
  })
  void phasesCAndDHoldTheSharesBelowTheirLimits(
      long open, long errors, long fallbacks, String failing) {
    var answers = new Evidence.Answers(open, errors, open, fallbacks);
    var seen = new Seen(same(), none(), answers, rated(9));

    assertThat(failing(Phase.C, seen)).containsExactly(failing);
    assertThat(failing(Phase.D, seen)).containsExactly(failing);
  }

  @Test
  void phaseDWantsPeopleContent() {
    assertThat(failing(Phase.D, new Seen(same(), none(), answers(0, 0), rated(4))))
        .containsExactly("ratings of predictions");
  }

  @Test
  void inPhaseCStrangersSeeNothing() {
    var open = new Evidence.Strangers(List.of(), List.of("X is on"), List.of());

    assertThat(failing(Phase.C, new Seen(same(), open, answers(0, 0), rated(9))))
        .containsExactly("strangers see nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "199, 0, pages with the overlay",
    "1000, 3, share of pages on which it failed",
    "0, 5, pages with the overlay"
  })
  void phaseDWantsTheOverlayToWork(long pages, long errors, String failing) {
    var overlay = new Evidence.Overlay(pages, errors);

    assertThat(failing(Phase.D, new Seen(same(), none(), answers(0, 0), overlay, rated(9))))
        .containsExactly(failing);
    assertThat(failing(Phase.C, new Seen(same(), none(), answers(0, 0), overlay, rated(9))))
        .isEmpty();
  }

  @Test
  void phaseETellsWhatItIsWorth() {
    assertThat(VALIDATION.of(Phase.E, BEGAN, well()))
        .extracting(Condition::name, Condition::measured)
        .contains(
            tuple("recommendations accepted", "70.00 %, 7 of 10"),
            tuple("shortages ordered for", "0.00 %, 0 of 4"),
            tuple("service found in time", "80.00 %, 8 of 10"));
  }

  private static List<String> failing(Phase phase, Evidence evidence) {
    return VALIDATION.of(phase, BEGAN, evidence).stream()
        .filter(condition -> !condition.holds())
        .map(Condition::name)
        .toList();
  }

  private static Evidence well() {
    return new Seen(same(), none(), answers(0, 0), rated(9));
  }

  private static Evidence.Legacy same() {
    return new Evidence.Legacy(List.of(), millis(5), millis(6));
  }

  private static Evidence.Strangers none() {
    return new Evidence.Strangers(List.of(), List.of(), List.of());
  }

  private static Evidence.Answers answers(long errors, long fallbacks) {
    return new Evidence.Answers(1_000, errors, 1_000, fallbacks);
  }

  private static Evidence.Feedback rated(long people) {
    return new Evidence.Feedback(people, 4.2);
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }
}
