package com.rfid3.foresight.alerts.merge;

import static com.rfid3.foresight.alerts.merge.AlertMother.NOW;
import static com.rfid3.foresight.alerts.merge.AlertMother.legacy;
import static com.rfid3.foresight.alerts.merge.AlertMother.onClass;
import static com.rfid3.foresight.alerts.merge.AlertMother.onItem;
import static com.rfid3.foresight.contracts.prediction.PredictionType.DEMAND;
import static com.rfid3.foresight.contracts.prediction.PredictionType.MAINTENANCE;
import static com.rfid3.foresight.contracts.prediction.PredictionType.QUALITY;
import static com.rfid3.foresight.legacyinventory.alert.LegacyAlertType.HIGH_USAGE;
import static com.rfid3.foresight.legacyinventory.alert.LegacyAlertType.QUALITY_DECLINE;
import static com.rfid3.foresight.legacyinventory.alert.LegacyAlertType.RESALE_RESTOCK;
import static com.rfid3.foresight.legacyinventory.alert.LegacyAlertType.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.predicted.StoredAlert;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlert;
import com.rfid3.foresight.legacyinventory.alert.LegacySeverity;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CorrelationTest {
  private static final AlertId FIRST = AlertId.health(1);
  private static final AlertId SECOND = AlertId.health(2);

  @Test
  void predictionThatExplainsTwoLegacyAlertsFoldsIntoTheWorse() {
    var alerts =
        merge(
            List.of(
                legacy(1, QUALITY_DECLINE, LegacySeverity.LOW, "A"),
                legacy(2, HIGH_USAGE, LegacySeverity.HIGH, "A")),
            onItem(9, MAINTENANCE, Severity.MEDIUM, "A"));

    assertThat(alerts.get(AlertId.pred(9)).bonds().foldedInto()).contains(SECOND);
    assertThat(alerts.get(FIRST).bonds().explainedBy()).contains(AlertId.pred(9));
    assertThat(alerts.get(SECOND).bonds().explainedBy()).contains(AlertId.pred(9));
    assertThat(alerts.get(FIRST).bonds().related()).contains(AlertId.pred(9), SECOND);
  }

  @Test
  void graverOfTwoPredictionsExplains() {
    var alerts =
        merge(
            List.of(legacy(1, QUALITY_DECLINE, LegacySeverity.LOW, "A")),
            onItem(8, QUALITY, Severity.MEDIUM, "A"),
            onItem(9, MAINTENANCE, Severity.HIGH, "A"));

    assertThat(alerts.get(FIRST).bonds().explainedBy()).contains(AlertId.pred(9));
    assertThat(alerts.get(FIRST).weight().severity()).isEqualTo(Severity.HIGH);
    assertThat(alerts.get(AlertId.pred(8)).bonds().foldedInto()).contains(FIRST);
  }

  @Test
  void spellingOfTheTagDoesNotMatter() {
    var alerts =
        merge(
            List.of(legacy(1, QUALITY_DECLINE, LegacySeverity.LOW, "TAG é/1 ")),
            onItem(9, MAINTENANCE, Severity.HIGH, "tag E/1"));

    assertThat(alerts.get(FIRST).bonds().explainedBy()).contains(AlertId.pred(9));
    assertThat(alerts.get(FIRST).bonds().group())
        .isEqualTo(alerts.get(AlertId.pred(9)).bonds().group());
  }

  @Test
  void causeNobodyKnowsExplainsNothing() {
    var alerts =
        merge(
            List.of(legacy(1, UNKNOWN, LegacySeverity.LOW, "A")),
            onItem(9, MAINTENANCE, Severity.HIGH, "A"));

    assertThat(alerts.get(FIRST).bonds().explainedBy()).isEmpty();
    assertThat(alerts.get(FIRST).bonds().related()).containsExactly(AlertId.pred(9));
  }

  @Test
  void shortageOfAClassNamesSomeOfItsManyAlerts() {
    List<LegacyAlert> many =
        LongStream.rangeClosed(1, 50)
            .mapToObj(id -> legacy(id, RESALE_RESTOCK, LegacySeverity.LOW, "T" + id))
            .toList();
    var alerts = merge(many, onClass(9, DEMAND, Severity.HIGH, "63131"));

    assertThat(alerts.get(AlertId.pred(9)).bonds().related()).hasSize(20).contains(FIRST);
    assertThat(alerts.get(AlertId.health(50)).bonds().related()).containsExactly(AlertId.pred(9));
  }

  @Test
  void alertsWithoutItemOrClassRelateToNone() {
    var alerts =
        merge(
            List.of(),
            onClass(8, DEMAND, Severity.HIGH, ""),
            onClass(9, DEMAND, Severity.HIGH, ""));

    assertThat(alerts.values()).allMatch(alert -> alert.bonds().related().isEmpty());
  }

  private static Map<AlertId, MergedAlert> merge(
      List<LegacyAlert> legacy, StoredAlert... predicted) {
    return new AlertMerge()
        .merge(new Sources(legacy, List.of(predicted), Map.of()), NOW).stream()
            .collect(Collectors.toMap(MergedAlert::id, Function.identity()));
  }
}
