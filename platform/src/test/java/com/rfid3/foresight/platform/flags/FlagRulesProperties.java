package com.rfid3.foresight.platform.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FlagRulesProperties {

  @Property
  void theKillSwitchBeatsAll(
      @ForAll("sayings") Map<Flag, String> environment,
      @ForAll("sayings") Map<Flag, String> database) {
    assertThat(FlagRules.decide(environment, database, true).values())
        .allMatch(value -> !value.enabled() && value.source() == FlagSource.KILL_SWITCH);
  }

  @Property
  void noChildIsOnUnderAClosedParent(
      @ForAll("sayings") Map<Flag, String> environment,
      @ForAll("sayings") Map<Flag, String> database) {
    var decided = FlagRules.decide(environment, database, false);

    if (!decided.get(Flag.PREDICTIVE_ANALYTICS_ENABLED).enabled()) {
      assertThat(decided.values()).noneMatch(FlagValue::enabled);
    }
  }

  @Property
  void sayingOffAnywhereIsEnough(
      @ForAll Flag flag,
      @ForAll boolean inDatabase,
      @ForAll("sayings") Map<Flag, String> environment,
      @ForAll("sayings") Map<Flag, String> database) {
    (inDatabase ? database : environment).put(flag, "false");

    assertThat(FlagRules.decide(environment, database, false).get(flag).enabled()).isFalse();
  }

  @Provide
  Arbitrary<Map<Flag, String>> sayings() {
    return Arbitraries.maps(
        Arbitraries.of(Flag.class), Arbitraries.of("true", "false", "1", "0", "\"on\"", "no"));
  }
}
