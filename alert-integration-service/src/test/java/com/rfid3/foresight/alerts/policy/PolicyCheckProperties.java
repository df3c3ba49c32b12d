package com.rfid3.foresight.alerts.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.rfid3.foresight.contracts.alert.AlertMatcher;
import com.rfid3.foresight.contracts.alert.AlertRuleDraft;
import com.rfid3.foresight.contracts.alert.SilenceDraft;
import com.rfid3.foresight.platform.web.ProblemException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is sent, it is taken or refused by the name of what is wrong with it. */
class PolicyCheckProperties {
  private static final Instant NOW = Instant.parse("2026-01-31T10:30:00Z");
  private static final Silence.Saying SAYING = new Silence.Saying("ann", "", NOW);

  @Property(tries = 500)
  void anySilenceIsTakenOrRefusedByName(@ForAll("silences") SilenceDraft draft) {
    takenOrRefused(() -> PolicyCheck.silence(0, draft, SAYING, ZoneOffset.UTC));
  }

  @Property(tries = 500)
  void silenceThatIsTakenIsOverWithinAYearAfterItsStart(@ForAll("silences") SilenceDraft draft) {
    try {
      Window window = PolicyCheck.silence(0, draft, SAYING, ZoneOffset.UTC).window();
      assertThat(window.over()).isAfter(window.start());
      assertThat(window.nextChange(window.over())).isEmpty();
    } catch (ProblemException refused) {
      assertThat(refused.violations()).isNotEmpty();
    }
  }

  @Property(tries = 500)
  void anyRuleIsTakenOrRefusedByName(@ForAll("rules") AlertRuleDraft draft) {
    takenOrRefused(() -> PolicyCheck.rule(0, draft, Set.of("office")));
  }

  private static void takenOrRefused(Runnable check) {
    assertThatCode(
            () -> {
              try {
                check.run();
              } catch (ProblemException refused) {
                assertThat(refused.violations()).isNotEmpty();
              }
            })
        .doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<SilenceDraft> silences() {
    return Combinators.combine(words(), matchers(), words(), times(), times(), days(), times())
        .as(
            (purpose, matchers, reason, start, end, days, until) ->
                new SilenceDraft(purpose, matchers, reason, "ann", start, end, days, until));
  }

  @Provide
  Arbitrary<AlertRuleDraft> rules() {
    return Combinators.combine(
            words(), words(), matchers(), matchers(), lists(), numbers(), numbers())
        .as(
            (name, kind, matchers, by, names, open, close) ->
                new AlertRuleDraft(
                    name, kind, matchers, by, names, names, names, open, close, true, "ann"));
  }

  private static Arbitrary<List<AlertMatcher>> matchers() {
    return Combinators.combine(words(), words(), words())
        .as(AlertMatcher::new)
        .injectNull(0.1)
        .list()
        .ofMaxSize(12)
        .injectNull(0.1);
  }

  private static Arbitrary<List<String>> lists() {
    return words().list().ofMaxSize(7).injectNull(0.1);
  }

  private static Arbitrary<String> words() {
    return Arbitraries.of(
        Arrays.asList(
            null,
            "",
            " ",
            "kind",
            "category",
            "is",
            "like",
            "*",
            "silence",
            "maintenance",
            "inhibit",
            "group",
            "notify",
            "threshold",
            "office",
            "x".repeat(2_000)));
  }

  private static Arbitrary<Instant> times() {
    return Arbitraries.of(
        Arrays.asList(
            null,
            NOW,
            NOW.plusSeconds(60),
            NOW.plusSeconds(7_200),
            NOW.plusSeconds(3_000_000),
            NOW.minusSeconds(60),
            Instant.MAX,
            Instant.MIN,
            Instant.EPOCH));
  }

  private static Arbitrary<Integer> days() {
    return Arbitraries.of(Arrays.asList(null, 0, 1, 7, 31, 32, -1, Integer.MAX_VALUE));
  }

  private static Arbitrary<Double> numbers() {
    return Arbitraries.of(Arrays.asList(null, 0.0, 0.5, 1.0, 2.0, -1.0, Double.NaN));
  }
}
