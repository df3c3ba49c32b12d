package com.rfid3.foresight.alerts.listing;

import static com.rfid3.foresight.platform.flags.Flag.MAINTENANCE_PREDICTION_ENABLED;
import static com.rfid3.foresight.platform.flags.Flag.PREDICTIVE_ANALYTICS_ENABLED;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.alerts.merge.AlertMother;
import com.rfid3.foresight.alerts.merge.Sources;
import com.rfid3.foresight.alerts.predicted.StoredAlert;
import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlertType;
import com.rfid3.foresight.legacyinventory.alert.LegacySeverity;
import com.rfid3.foresight.platform.flags.Flag;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import com.rfid3.foresight.platform.flags.FlagSource;
import com.rfid3.foresight.platform.flags.FlagValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VisibilityTest {
  private static final StoredAlert SERVICE =
      AlertMother.onItem(1, PredictionType.MAINTENANCE, Severity.HIGH, "A");
  private static final StoredAlert SHORTAGE =
      AlertMother.onClass(2, PredictionType.DEMAND, Severity.HIGH, "63131");
  private static final Sources SOURCES =
      new Sources(
          List.of(AlertMother.legacy(9, LegacyAlertType.MISSING, LegacySeverity.LOW, "B")),
          List.of(SERVICE, SHORTAGE),
          Map.of());

  @Test
  void onlyTypesThatAreOnAreSeen() {
    Visibility some = of(false, PREDICTIVE_ANALYTICS_ENABLED, MAINTENANCE_PREDICTION_ENABLED);

    assertThat(some.of(SOURCES).predicted()).containsExactly(SERVICE);
    assertThat(some.whyNothing()).isEmpty();
  }

  @Test
  void legacyAlertsAreSeenWhateverTheFlagsSay() {
    assertThat(of(true).of(SOURCES).existing()).isEqualTo(SOURCES.existing());
    assertThat(of(true).of(SOURCES).predicted()).isEmpty();
  }

  @Test
  void reasonForSeeingNothingIsTold() {
    assertThat(of(true).whyNothing()).contains(DegradedReason.KILL_SWITCH);
    assertThat(of(false).whyNothing()).contains(DegradedReason.FLAG_OFF);
  }

  private static Visibility of(boolean killed, Flag... on) {
    Set<Flag> open = Set.of(on);
    Map<Flag, FlagValue> values =
        Arrays.stream(Flag.values())
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    flag -> new FlagValue(open.contains(flag), FlagSource.DATABASE)));
    return Visibility.of(new FlagSnapshot(values, killed, 1, AlertMother.NOW));
  }
}
