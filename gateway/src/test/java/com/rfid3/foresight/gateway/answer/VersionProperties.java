package com.rfid3.foresight.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.SerializedString;
import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.common.PartState;
import com.rfid3.foresight.contracts.common.PartStatus;
import com.rfid3.foresight.contracts.common.PredictiveStatus;
import com.rfid3.foresight.gateway.upstream.Sourced;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class VersionProperties {
  private static final Instant NOW = Instant.parse("2026-01-31T10:30:00Z");

  @Property
  void whatIsSaidAgainLaterStandsAsIfItWereComposedLater(
      @ForAll("sources") List<Sourced<String>> sources,
      @ForAll @LongRange(max = 100_000) long elapsed) {
    Duration later = Duration.ofMillis(elapsed);

    assertThat(version(folded(sources, NOW)).after(later).status())
        .isEqualTo(folded(sources, NOW.plus(later)));
  }

  @Property
  void onlyAnAnswerWithoutAFaultIsWhole(@ForAll("sources") List<Sourced<String>> sources) {
    boolean faultless = sources.stream().allMatch(Sourced.Live.class::isInstance);

    assertThat(version(folded(sources, NOW)).isWhole()).isEqualTo(faultless);
  }

  private static Version version(PredictiveStatus status) {
    return new Version(new SerializedString("{}"), "\"tag\"", Composed.Beside.NOTHING, status);
  }

  private static PredictiveStatus folded(List<Sourced<String>> sources, Instant now) {
    Parts parts = new Parts().with("pricing", PartStatus.off(DegradedReason.FLAG_OFF));
    for (int part = 0; part < sources.size(); part++) {
      parts.with("part" + part, sources.get(part).status(now, PartState.LEGACY));
    }
    return parts.folded(118);
  }

  @Provide
  Arbitrary<List<Sourced<String>>> sources() {
    Arbitrary<Instant> past =
        Arbitraries.longs().between(0, 100_000_000).map(millis -> NOW.minusMillis(millis));
    Arbitrary<DegradedReason> reason = Arbitraries.of(DegradedReason.class);
    Arbitrary<Sourced<String>> live = past.map(at -> new Sourced.Live<>("value", at));
    Arbitrary<Sourced<String>> stale =
        past.flatMap(at -> reason.map(why -> new Sourced.Stale<>("value", at, why)));
    Arbitrary<Sourced<String>> absent = reason.map(Sourced.Absent::new);
    return Arbitraries.oneOf(List.of(live, stale, absent)).list().ofMaxSize(6);
  }
}
