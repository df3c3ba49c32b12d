package com.rfid3.foresight.platform.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    assertThat(FlagRules.decide(FlagSayings.of(environment, database), true).values())
        .allMatch(value -> !value.enabled() && value.source() == FlagSource.KILL_SWITCH);
  }

  @Property
  void noChildIsOnUnderAClosedParent(
      @ForAll("sayings") Map<Flag, String> environment,
      @ForAll("sayings") Map<Flag, String> database) {
    var decided = FlagRules.decide(FlagSayings.of(environment, database), false);

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

    assertThat(FlagRules.decide(FlagSayings.of(environment, database), false).get(flag).enabled())
        .isFalse();
  }

  @Property
  void unleashOpensNothingThatAnotherSourceForcesOff(
      @ForAll("sayings") Map<Flag, String> environment,
      @ForAll("sayings") Map<Flag, String> database,
      @ForAll Set<Flag> paused) {
    Map<Flag, Boolean> everything =
        Arrays.stream(Flag.values()).collect(Collectors.toMap(flag -> flag, flag -> true));
    var said = new FlagSayings(environment, database, Optional.of(everything), paused);

    FlagRules.decide(said, false)
        .forEach(
            (flag, value) -> {
              boolean forced =
                  paused.contains(flag)
                      || saysOff(environment.get(flag))
                      || saysOff(database.get(flag));
              assertThat(value.enabled() && forced).isFalse();
            });
  }

  private static boolean saysOff(String word) {
    return word != null && Set.of("false", "0", "no").contains(word);
  }

  @Provide
  Arbitrary<Map<Flag, String>> sayings() {
    return Arbitraries.maps(
        Arbitraries.of(Flag.class), Arbitraries.of("true", "false", "1", "0", "\"on\"", "no"));
  }
}
