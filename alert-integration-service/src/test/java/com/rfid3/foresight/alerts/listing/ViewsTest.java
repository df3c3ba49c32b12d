package com.rfid3.foresight.alerts.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.alerts.handling.PersonState;
import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.merge.AlertMerge;
import com.rfid3.foresight.alerts.merge.AlertMother;
import com.rfid3.foresight.alerts.merge.Sources;
import com.rfid3.foresight.contracts.alert.AlertView;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlertType;
import com.rfid3.foresight.legacyinventory.alert.LegacySeverity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViewsTest {

  @Test
  void legacyAlertShowsNothingThatNobodyKnows() {
    AlertView view =
        only(
            new Sources(
                List.of(AlertMother.legacy(17, LegacyAlertType.MISSING, LegacySeverity.HIGH, "A")),
                List.of(),
                Map.of()));

    assertThat(view.id()).isEqualTo("health_17");
    assertThat(view.source()).isEqualTo("inventory_health");
    assertThat(view.kind()).isEqualTo("missing");
    assertThat(view.createdAt()).isEqualTo(AlertMother.NOW.minusSeconds(17));
    assertThat(view.confidence()).isNull();
    assertThat(view.expectedLoss()).isNull();
    assertThat(view.store()).isNull();
    assertThat(view.lineageId()).isNull();
    assertThat(view.acknowledged()).isFalse();
    assertThat(view.silenced()).isFalse();
  }

  @Test
  void predictionShowsWhatItRestsOn() {
    AlertView view =
        only(
            new Sources(
                List.of(),
                List.of(AlertMother.onClass(91, PredictionType.DEMAND, Severity.MEDIUM, "63131")),
                Map.of()));

    assertThat(view.id()).isEqualTo("pred_91");
    assertThat(view.type()).isEqualTo("predictive");
    assertThat(view.itemId()).isNull();
    assertThat(view.confidence()).isEqualTo(0.5);
    assertThat(view.expectedLoss()).isEqualTo(100);
    assertThat(view.lineageId()).isEqualTo("lineage-91");
    assertThat(view.groupId()).isEqualTo("class:63131");
  }

  @Test
  void snoozedAlertSaysUntilWhen() {
    AlertId id = AlertId.health(17);
    PersonState asleep = AlertMother.snoozed(id, AlertMother.NOW.plusSeconds(60));
    AlertView view =
        only(
            new Sources(
                List.of(AlertMother.legacy(17, LegacyAlertType.MISSING, LegacySeverity.HIGH, "A")),
                List.of(),
                Map.of(id, asleep)));

    assertThat(view.silenced()).isTrue();
    assertThat(view.snoozedUntil()).isEqualTo(AlertMother.NOW.plusSeconds(60));
    assertThat(view.status()).isEqualTo("active");
  }

  private static AlertView only(Sources sources) {
    return Views.of(new AlertMerge().merge(sources, AlertMother.NOW).getFirst());
  }
}
