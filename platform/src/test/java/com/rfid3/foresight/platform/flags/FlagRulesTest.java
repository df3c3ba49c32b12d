package com.rfid3.foresight.platform.flags;

import static com.rfid3.foresight.platform.flags.Flag.DEMAND_FORECASTING_ENABLED;
import static com.rfid3.foresight.platform.flags.Flag.PREDICTIVE_ANALYTICS_ENABLED;
import static com.rfid3.foresight.platform.flags.Flag.PREDICTIVE_UI_ENHANCEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        FlagRules.decide(FlagSayings.of(with(environment), with(database)), false)
            .get(DEMAND_FORECASTING_ENABLED);

    assertThat(value).isEqualTo(new FlagValue(enabled, source));
  }

  /** Where Unleash is the authority: what the three say, and what follows. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "true, -, -, true, UNLEASH",
        "true, true, true, true, UNLEASH",
        "false, true, true, false, UNLEASH",
        "-, true, true, false, UNLEASH",
        "true, false, -, false, ENVIRONMENT",
        "true, -, off, false, DATABASE",
        "true, '', gibberish, false, DATABASE",
        "false, false, false, false, ENVIRONMENT"
      })
  void onlyUnleashMayOpenWhereItIsTheAuthority(
      Boolean unleash, String environment, String database, boolean enabled, FlagSource source) {
    var said = new EnumMap<Flag, Boolean>(Flag.class);
    said.put(PREDICTIVE_ANALYTICS_ENABLED, true);
    if (unleash != null) {
      said.put(DEMAND_FORECASTING_ENABLED, unleash);
    }

    var decided =
        FlagRules.decide(
            new FlagSayings(with(environment), with(database), Optional.of(said), Set.of()), false);

    assertThat(decided.get(DEMAND_FORECASTING_ENABLED)).isEqualTo(new FlagValue(enabled, source));
  }

  @Test
  void aPausedFlagIsOffWhoeverOpensIt() {
    var paused = Set.of(DEMAND_FORECASTING_ENABLED);
    var decided =
        FlagRules.decide(
            new FlagSayings(with("true"), with("true"), Optional.empty(), paused), false);

    assertThat(decided.get(DEMAND_FORECASTING_ENABLED))
        .isEqualTo(new FlagValue(false, FlagSource.PAUSED));
    assertThat(decided.get(PREDICTIVE_ANALYTICS_ENABLED).enabled()).isTrue();
  }

  @Test
  void aFreshInstallationChangesNothing() {
    var decided = FlagRules.decide(FlagSayings.of(Map.of(), Map.of()), false);

    assertThat(decided.values()).noneMatch(FlagValue::enabled);
    assertThat(decided.get(PREDICTIVE_UI_ENHANCEMENTS))
        .isEqualTo(new FlagValue(false, FlagSource.PARENT));
  }

  @Test
  void theUiOpensWithItsParent() {
    assertThat(
            FlagRules.decide(FlagSayings.of(MASTER_ON, Map.of()), false)
                .get(PREDICTIVE_UI_ENHANCEMENTS))
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
