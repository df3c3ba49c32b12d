package com.rfid3.foresight.alerts.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.rfid3.foresight.alerts.identity.Origin;
import com.rfid3.foresight.alerts.merge.AlertMerge;
import com.rfid3.foresight.alerts.merge.AlertMother;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.alerts.merge.Sources;
import com.rfid3.foresight.alerts.merge.Status;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.common.Violation;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlertType;
import com.rfid3.foresight.legacyinventory.alert.LegacySeverity;
import com.rfid3.foresight.platform.web.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertQueryTest {
  private final AlertParameters raw = new AlertParameters();

  @Test
  void nothingAskedIsTheFirstFiftyOfAll() {
    AlertFilter all =
        new AlertFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(AlertQuery.of(raw)).isEqualTo(new AlertQuery(all, 50, Optional.empty()));
  }

  @Test
  void wordsAreReadInAnyCase() {
    raw.severity = "Critical";
    raw.type = "PREDICTIVE";
    raw.status = "dismissed";
    raw.limit = "500";

    AlertQuery query = AlertQuery.of(raw);

    assertThat(query.filter().severity()).contains(Severity.CRITICAL);
    assertThat(query.filter().type()).contains(Origin.PREDICTIVE);
    assertThat(query.filter().status()).contains(Status.DISMISSED);
    assertThat(query.limit()).isEqualTo(500);
  }

  @ParameterizedTest
  @CsvSource({"severity,purple", "type,both", "status,open", "limit,0", "limit,501", "cursor,!"})
  void whatDoesNotHoldIsNamed(String field, String value) {
    switch (field) {
      case "severity" -> raw.severity = value;
      case "type" -> raw.type = value;
      case "status" -> raw.status = value;
      case "limit" -> raw.limit = value;
      default -> raw.cursor = value;
    }

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> AlertQuery.of(raw))
        .satisfies(
            refused ->
                assertThat(refused.violations())
                    .extracting(Violation::field)
                    .containsExactly(field));
  }

  @Test
  void textTooLongIsRefused() {
    raw.category = "c".repeat(101);
    raw.store = "1234567890a";

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> AlertQuery.of(raw))
        .satisfies(refused -> assertThat(refused.violations()).hasSize(2));
  }

  @Test
  void alertOfUnknownStoreIsSeenInEveryStore() {
    raw.store = "3607";
    raw.type = "existing_system";

    assertThat(merged().stream().filter(AlertQuery.of(raw).filter()::accepts)).hasSize(1);
  }

  @Test
  void foldedPredictionIsSeenOnlyByWhoAsksForPredictions() {
    assertThat(merged().stream().filter(AlertQuery.of(raw).filter()::accepts))
        .extracting(alert -> alert.id().wire())
        .containsExactly("health_1");
    raw.type = "predictive";
    assertThat(merged().stream().filter(AlertQuery.of(raw).filter()::accepts))
        .extracting(alert -> alert.id().wire())
        .containsExactly("pred_5");
  }

  private static List<MergedAlert> merged() {
    Sources sources =
        new Sources(
            List.of(
                AlertMother.legacy(1, LegacyAlertType.QUALITY_DECLINE, LegacySeverity.HIGH, "A")),
            List.of(AlertMother.onItem(5, PredictionType.QUALITY, Severity.LOW, "A")),
            Map.of());
    return new AlertMerge().merge(sources, AlertMother.NOW);
  }
}
