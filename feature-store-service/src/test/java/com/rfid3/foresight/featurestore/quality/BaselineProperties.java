package com.rfid3.foresight.featurestore.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.quality.Profile.Spread;
import com.rfid3.foresight.featurestore.value.Measurement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BaselineProperties {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  @Property
  void whatHasNotChangedDoesNotDrift(
      @ForAll @Size(max = 50) double[] values, @ForAll @IntRange(max = 20) int absent) {
    Spread spread = spread(values, absent);

    assertThat(Baseline.of(spread).psi(spread)).isCloseTo(0, within(1e-9));
  }

  @Property
  void driftIsNeverNegative(
      @ForAll @Size(min = 1, max = 50) @DoubleRange(min = 0, max = 9) double[] before,
      @ForAll @Size(min = 1, max = 50) @DoubleRange(min = 0, max = 9) double[] after) {
    assertThat(Baseline.of(spread(before, 0)).psi(spread(after, 0))).isNotNegative();
  }

  @Property
  void aBaselineReadsBackAsItWasWritten(
      @ForAll @Size(max = 50) @DoubleRange(min = -5, max = 5) double[] values) {
    Baseline baseline = Baseline.of(spread(values, 3));

    assertThat(Baseline.of(baseline.json())).isEqualTo(baseline);
  }

  // Two bins of a half each, of which one takes nine tenths: 0.4 ln 1.8 + 0.4 ln 5.
  @Example
  void agreesWithTheFormulaWorkedByHand() {
    double[] halves = IntStream.range(0, 100).mapToDouble(n -> n < 50 ? 0 : 1).toArray();
    double[] moved = IntStream.range(0, 100).mapToDouble(n -> n < 90 ? 0 : 1).toArray();

    assertThat(Baseline.of(spread(halves, 0)).psi(spread(moved, 0)))
        .isCloseTo(0.4 * Math.log(1.8) + 0.4 * Math.log(5), within(1e-9));
  }

  @Example
  void valuesThatVanishAreDriftToo() {
    double[] values = IntStream.range(0, 100).mapToDouble(n -> n).toArray();

    assertThat(Baseline.of(spread(values, 0)).psi(spread(Arrays.copyOf(values, 60), 40)))
        .isGreaterThan(0.25);
  }

  @Example
  void momentsCountByTheirAge() {
    Profile profile = new Profile(Feature.LAST_SCAN_AT, NOW, new Random(1));
    profile.add(Measurement.anchor(NOW.minusSeconds(86_400 * 3)));
    profile.add(Measurement.none(NOW));
    profile.add(null);

    assertThat(profile.spread().sorted()).containsExactly(3);
    assertThat(profile.quality(null).nullShare()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(profile.quality(null).missingShare()).isCloseTo(1 / 3.0, within(1e-9));
  }

  private static Spread spread(double[] values, int absent) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    return new Spread(sorted, sorted.length, absent);
  }
}
