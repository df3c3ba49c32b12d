package com.rfid3.foresight.platform.flags;

import static com.rfid3.foresight.platform.flags.Flag.DEMAND_FORECASTING_ENABLED;
import static com.rfid3.foresight.platform.flags.Flag.PREDICTIVE_ANALYTICS_ENABLED;
import static com.rfid3.foresight.platform.flags.Flag.PREDICTIVE_UI_ENHANCEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagRulesTest {
  private static final Map<Flag, String> MASTER_ON = Map.of(PREDICTIVE_ANALYTICS_ENABLED, "true");

  /** One row per rule: what the environment and the database say, and what follows. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "true, -, true, ENVIRONMENT",
        "on, true, true, ENVIRONMENT",
        "true, false, false, DATABASE",
        "false, true, false, ENVIRONMENT",
        "false, -, false, ENVIRONMENT",
        "-, true, true, DATABASE",
        "-, '\"Yes\"', true, DATABASE",
        "-, off, false, DATABASE",
        "-, gibberish, false, DATABASE",
        "'', -, false, DEFAULT",
        "-, -, false, DEFAULT"
      })
  void everySourceMayForceOff(
      String environment, String database, boolean enabled, FlagSource source) {
    FlagValue value =
        FlagRules.decide(with(environment), with(database), false).get(DEMAND_FORECASTING_ENABLED);

    assertThat(value).isEqualTo(new FlagValue(enabled, source));
  }

  @Test
  void aFreshInstallationChangesNothing() {
    var decided = FlagRules.decide(Map.of(), Map.of(), false);

    assertThat(decided.values()).noneMatch(FlagValue::enabled);
    assertThat(decided.get(PREDICTIVE_UI_ENHANCEMENTS))
        .isEqualTo(new FlagValue(false, FlagSource.PARENT));
  }

  @Test
  void theUiOpensWithItsParent() {
    assertThat(FlagRules.decide(MASTER_ON, Map.of(), false).get(PREDICTIVE_UI_ENHANCEMENTS))
        .isEqualTo(new FlagValue(true, FlagSource.DEFAULT));
  }

  private static Map<Flag, String> with(String demand) {
    var said = new HashMap<>(MASTER_ON);
    if (demand != null) {
      said.put(DEMAND_FORECASTING_ENABLED, demand);
    }
    return said;
  }
}
