package com.rfid3.foresight.localstack.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationTest {
  private static final Validation VALIDATION =
      new Validation(RolloutSettings.read(Path.of("there-is-no-such-file")));

  private record Seen(Legacy legacy, Strangers strangers, Answers answers, Feedback feedback)
      implements Evidence {}

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

  @Test
  void countsAreReadFromTheMetrics() {
    var answers =
        AnswerMetrics.read(
            """
            # TYPE foresight_gateway_answers_total counter
            foresight_gateway_answers_total{read="item",reason="none",state="live"} 90.0
            foresight_gateway_answers_total{read="alerts",reason="timeout",state="stale"} 10.0
            foresight_gateway_answers_total{read="summary",reason="flag_off",state="off"} 7.0
            foresight_gateway_answers_total{read="health",reason="none",state="live"} 5.0
            http_server_requests_seconds_count{outcome="SUCCESS",uri="/api/integrated/flags"} 99.0
            http_server_requests_seconds_count{outcome="SERVER_ERROR",uri="/api/integrated/x"} 1.0
            http_server_requests_seconds_count{outcome="SERVER_ERROR",uri="/tab/1"} 4.0
            """);

    assertThat(answers).isEqualTo(new Evidence.Answers(100, 1, 100, 10));
    assertThat(answers.fallbackShare()).isEqualTo(0.1);
  }

  private static List<String> failing(Phase phase, Evidence evidence) {
    return VALIDATION.of(phase, evidence).stream()
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
