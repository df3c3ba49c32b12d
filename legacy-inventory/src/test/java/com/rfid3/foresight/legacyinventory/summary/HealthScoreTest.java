package com.rfid3.foresight.legacyinventory.summary;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthScoreTest {
  private static final AlertCounts NONE = new AlertCounts(0, 0, 0, 0);

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0, 60, 100, 100.0", // nothing wrong
    "1, 1, 1, 1, 60, 100, 91.5", // each severity has its own weight
    "0, 0, 0, 0, 40, 100, 100.0", // both limits are still fine
    "0, 0, 0, 0, 90, 100, 100.0",
    "0, 0, 0, 0, 30, 100, 95.0", // half a point below 40
    "0, 0, 0, 0, 95, 100, 92.5", // one and a half above 90
    "0, 0, 0, 0, 60, 49, 90.0", // a quiet week
    "25, 0, 0, 0, 0.66, 1200, 0.0" // clamped
  })
  void followsTheLegacyFormula(
      long critical, long high, long medium, long low, double use, long scans, double score) {
    assertThat(HealthScore.of(new AlertCounts(critical, high, medium, low), use, scans))
        .isEqualTo(score);
  }

  @Property
  void staysWithinItsScale(
      @ForAll @LongRange(max = 500) long critical,
      @ForAll @DoubleRange(max = 100) double use,
      @ForAll @LongRange(max = 100) long scans) {
    assertThat(HealthScore.of(new AlertCounts(critical, 0, 0, 0), use, scans))
        .isBetween(0.0, 100.0);
  }

  @Test
  void roundsTheBinaryValueHalfToEven() {
    assertThat(LegacyRounding.round(2.675, 2)).isEqualTo(2.67);
    assertThat(LegacyRounding.round(0.125, 2)).isEqualTo(0.12);
    assertThat(LegacyRounding.round(0.375, 2)).isEqualTo(0.38);
    assertThat(HealthScore.of(NONE, 39.7, 100)).isEqualTo(99.8);
  }
}
