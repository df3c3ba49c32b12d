package com.rfid3.foresight.platform.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KillStateProperties {

  @Property
  void whateverTheOrderTheLatestThrowStands(@ForAll("throwsOfTheSwitch") List<KillState> heard) {
    KillState known = KillState.NEVER;
    for (KillState each : heard) {
      known = known.hearing(each);
    }

    long latest = heard.stream().mapToLong(KillState::epoch).max().orElse(0);
    assertThat(known.epoch()).isEqualTo(latest);
  }

  @Property
  void anOlderWordNeverOpensWhatANewerOneShut(@ForAll("throwOfTheSwitch") KillState late) {
    KillState shut = new KillState(true, late.epoch() + 1);

    assertThat(shut.hearing(late)).isEqualTo(shut);
  }

  @Property
  void whatIsToldIsHeard(@ForAll("throwOfTheSwitch") KillState thrown) {
    assertThat(KillState.parse(thrown.text())).contains(thrown);
  }

  @Property
  void noOtherTextIsTakenForAThrow(@ForAll String text) {
    assertThat(KillState.parse(text).map(KillState::text).orElse(text)).isEqualTo(text);
    assertThat(KillState.parse("look")).isEmpty();
    assertThat(KillState.parse("off -1")).isEmpty();
  }

  @Provide
  Arbitrary<List<KillState>> throwsOfTheSwitch() {
    return throwOfTheSwitch().list().ofMaxSize(20);
  }

  @Provide
  Arbitrary<KillState> throwOfTheSwitch() {
    return Combinators.combine(Arbitraries.of(true, false), Arbitraries.longs().between(0, 1_000))
        .as(KillState::new);
  }
}
