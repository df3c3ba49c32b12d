package com.rfid3.foresight.alerts.merge;

import static com.rfid3.foresight.alerts.merge.AlertMother.NOW;
import static com.rfid3.foresight.alerts.merge.AlertMother.costing;
import static com.rfid3.foresight.alerts.merge.AlertMother.legacy;
import static com.rfid3.foresight.alerts.merge.AlertMother.onClass;
import static com.rfid3.foresight.alerts.merge.AlertMother.onItem;
import static com.rfid3.foresight.alerts.merge.AlertMother.snoozed;
import static com.rfid3.foresight.alerts.merge.AlertMother.undated;
import static com.rfid3.foresight.alerts.merge.AlertMother.withTimes;
import static com.rfid3.foresight.contracts.prediction.PredictionType.DEMAND;
import static com.rfid3.foresight.contracts.prediction.PredictionType.MAINTENANCE;
import static com.rfid3.foresight.legacyinventory.alert.LegacyAlertType.MISSING;
import static com.rfid3.foresight.legacyinventory.alert.LegacyAlertType.QUALITY_DECLINE;
import static com.rfid3.foresight.legacyinventory.alert.LegacyAlertType.STALE_ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.alerts.handling.PersonState;
import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.predicted.StoredAlert;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlert;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlertStatus;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlertTimes;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlertType;
import com.rfid3.foresight.legacyinventory.alert.LegacySeverity;
import com.rfid3.foresight.legacyinventory.alert.LegacySubject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MergeOutcomeTest {

  @Test
  void explainedLegacyAlertTakesThePredictionsFiguresAndKeepsItsWords() {
    LegacyAlert worn = legacy(1, QUALITY_DECLINE, LegacySeverity.MEDIUM, "A");
    var alerts =
        merge(List.of(worn), Map.of(), costing(onItem(5, MAINTENANCE, Severity.HIGH, "a"), 250));

    MergedAlert legacy = byId(alerts, AlertId.health(1));
    assertThat(legacy.weight().severity()).isEqualTo(Severity.HIGH);
    assertThat(legacy.weight().expectedLoss()).hasValue(250);
    assertThat(legacy.bonds().related()).containsExactly(AlertId.pred(5));
    assertThat(legacy.content().message()).isEqualTo("Chair (A) is losing quality: Inspect it.");
    assertThat(byId(alerts, AlertId.pred(5)).bonds().foldedInto()).contains(AlertId.health(1));
  }

  @Test
  void severityThenLossThenAgeThenIdDecideTheOrder() {
    var alerts =
        merge(
            List.of(
                undated(legacy(3, MISSING, LegacySeverity.HIGH, "C")),
                legacy(1, MISSING, LegacySeverity.HIGH, "A"),
                legacy(2, MISSING, LegacySeverity.HIGH, "B"),
                undated(legacy(4, MISSING, LegacySeverity.HIGH, "D")),
                legacy(9, MISSING, LegacySeverity.CRITICAL, "E")),
            Map.of(),
            costing(onClass(7, DEMAND, Severity.HIGH, "1"), 900),
            costing(onClass(8, DEMAND, Severity.HIGH, "2"), 1000));

    assertThat(alerts)
        .extracting(alert -> alert.id().wire())
        .containsExactly(
            "health_9", "pred_8", "pred_7", "health_1", "health_2", "health_3", "health_4");
  }

  @Test
  void snoozedAlertIsFoldedAndStaysListed() {
    AlertId id = AlertId.health(1);
    var alerts =
        merge(
            List.of(legacy(1, MISSING, LegacySeverity.HIGH, "A")),
            Map.of(id, snoozed(id, NOW.plusSeconds(60))));

    assertThat(byId(alerts, id).marks())
        .isEqualTo(new Marks(Status.ACTIVE, true, Optional.of(NOW.plusSeconds(60))));
    assertThat(byId(alerts, id).weight().severity()).isEqualTo(Severity.HIGH);
  }

  @Test
  void legacyWordsSayWhatIsWrongAndForHowLong() {
    LegacyAlert stale = legacy(1, STALE_ITEM, LegacySeverity.HIGH, "A");
    var scanned =
        new LegacyAlertTimes(
            Optional.empty(),
            Optional.of(LocalDateTime.of(2025, 8, 1, 23, 30)),
            OptionalInt.of(214));

    assertThat(wordsOf(withTimes(stale, scanned)))
        .isEqualTo("Chair (A) has not been scanned for 214 days: Inspect it.");
    assertThat(wordsOf(withTimes(legacy(1, MISSING, LegacySeverity.LOW, "A"), scanned)))
        .isEqualTo("Chair (A) is missing, last scanned 2025-08-01: Inspect it.");
    assertThat(wordsOf(undated(stale))).isEqualTo("Chair (A) has not been scanned: Inspect it.");
  }

  @Test
  void legacyRowWithoutAnyWordStillSaysSomething() {
    LegacyAlert bare =
        new LegacyAlert(
            1,
            LegacyAlertType.UNKNOWN,
            LegacySeverity.LOW,
            LegacyAlertStatus.ACTIVE,
            new LegacySubject("", "", "", "", "", ""),
            "",
            undated(legacy(1, MISSING, LegacySeverity.LOW, "A")).times());

    assertThat(wordsOf(bare)).isEqualTo("Inventory needs attention.");
  }

  private static String wordsOf(LegacyAlert alert) {
    return merge(List.of(alert), Map.of()).getFirst().content().message();
  }

  private static List<MergedAlert> merge(
      List<LegacyAlert> legacy, Map<AlertId, PersonState> handled, StoredAlert... predicted) {
    return new AlertMerge().merge(new Sources(legacy, List.of(predicted), handled), NOW);
  }

  private static MergedAlert byId(List<MergedAlert> alerts, AlertId id) {
    return alerts.stream().filter(alert -> alert.id().equals(id)).findFirst().orElseThrow();
  }
}
