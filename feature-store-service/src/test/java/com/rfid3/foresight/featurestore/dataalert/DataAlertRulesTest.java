package com.rfid3.foresight.featurestore.dataalert;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.alert.AlertCandidate;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.feature.QualityReport.Skew;
import com.rfid3.foresight.featurestore.dataalert.DataHealth.Drifted;
import com.rfid3.foresight.featurestore.dataalert.DataHealth.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataAlertRulesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private final DataAlertSettings settings =
      new Settings(
          Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofMinutes(30), 0.25, 0.01);
  private final DataAlertRules rules = new DataAlertRules(settings);

  @Test
  void dataInOrderGiveNoCauseForAlerts() {
    assertThat(rules.of(health(5, 0.1, 0), NOW)).isEmpty();
    assertThat(
            rules.of(
                new DataHealth(Optional.empty(), Optional.empty(), List.of(), Optional.empty()),
                NOW))
        .isEmpty();
  }

  @Test
  void aShrunkSourceIsNamedWithItsCounts() {
    var health =
        new DataHealth(
            Optional.of(new Source(true, 120, 26_574)),
            Optional.of(NOW),
            List.of(),
            Optional.empty());

    AlertCandidate alert = rules.of(health, NOW).getFirst();

    assertThat(alert.kind()).isEqualTo("source_shrunk");
    assertThat(alert.severity()).isEqualTo(Severity.HIGH);
    assertThat(alert.message()).contains("120").contains("26574");
    assertThat(alert.endsAt()).isEqualTo(NOW.plus(settings.standing()));
  }

  @ParameterizedTest
  @CsvSource({
    "29, ",
    "30, MEDIUM",
    "359, MEDIUM",
    "360, HIGH",
    "1439, HIGH",
    "1440, CRITICAL",
    "9999, CRITICAL"
  })
  void theOlderTheLastCycleTheGraver(int minutes, Severity expected) {
    List<AlertCandidate> open = rules.of(health(minutes, 0, 0), NOW);

    assertThat(open)
        .extracting(AlertCandidate::severity)
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "10, 0", "11, 1", "1000, 1"})
  void skewCountsFromMoreThanOneInAHundred(int differing, int alerts) {
    assertThat(rules.of(health(5, 0, differing), NOW)).hasSize(alerts);
  }

  @Test
  void driftIsOneAlertPerKindOfEntityWithTheWorstFirst() {
    var health =
        new DataHealth(
            Optional.empty(),
            Optional.of(NOW),
            List.of(
                new Drifted("item", "rentals_7d", 0.26),
                new Drifted("item", "grade", 0.2499),
                new Drifted("item", "rentals_total", 0.9),
                new Drifted("category", "turns_7d", 0.3)),
            Optional.empty());

    List<AlertCandidate> open = rules.of(health, NOW);

    assertThat(open).extracting(AlertCandidate::targetId).containsExactly("category", "item");
    assertThat(open.getLast().message())
        .startsWith("2 features of item")
        .contains("rentals_total (0.90), rentals_7d (0.26)")
        .doesNotContain("grade");
  }

  @Test
  void theSameStateIsTheSameAlertLater() {
    AlertCandidate first = rules.of(health(40, 0, 0), NOW).getFirst();
    AlertCandidate later = rules.of(health(400, 0, 0), NOW.plusSeconds(60)).getFirst();

    assertThat(later.fingerprintOf()).isEqualTo(first.fingerprintOf());
    assertThat(later.observedAt()).isAfter(first.observedAt());
  }

  private static DataHealth health(int minutesOld, double psi, int differing) {
    return new DataHealth(
        Optional.of(new Source(false, 100, 100)),
        Optional.of(NOW.minus(Duration.ofMinutes(minutesOld))),
        List.of(new Drifted("item", "grade", psi)),
        Optional.of(new Skew(1000, differing)));
  }

  private record Settings(
      Duration every, Duration standing, Duration staleAfter, double drift, double skewShare)
      implements DataAlertSettings {}
}
