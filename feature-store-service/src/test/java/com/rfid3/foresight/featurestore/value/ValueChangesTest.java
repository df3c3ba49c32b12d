package com.rfid3.foresight.featurestore.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.featurestore.catalogue.Feature;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueChangesTest {
  private static final Instant EARLY = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant LATE = Instant.parse("2026-03-02T10:00:00Z");

  @Test
  void anUnchangedValueIsNotWrittenAndKeepsItsTime() {
    var changes = between(Measurement.of(3, EARLY), Measurement.of(3.0000001, LATE));

    assertThat(changes.changed()).isEmpty();
    assertThat(changes.current().get(Feature.FREE_UNITS).eventTime()).isEqualTo(EARLY);
  }

  @Test
  void anotherValueIsWritten() {
    var changes = between(Measurement.of(3, EARLY), Measurement.of(4, LATE));

    assertThat(changes.changed()).containsEntry(Feature.FREE_UNITS, Measurement.of(4, LATE));
  }

  @Test
  void aValueThatBecomesUnknownIsAChange() {
    var changes = between(Measurement.of(3, EARLY), Measurement.none(LATE));

    assertThat(changes.changed().get(Feature.FREE_UNITS).value()).isEmpty();
  }

  @Test
  void aCorrectionDoesNotHideBehindTheValueItCorrects() {
    var changes = between(Measurement.of(3, LATE), Measurement.of(2, EARLY));

    assertThat(changes.changed()).containsEntry(Feature.FREE_UNITS, Measurement.of(2, LATE));
  }

  @Test
  void aFirstValueIsWrittenAsItIs() {
    var changes =
        ValueChanges.between(Map.of(), Map.of(Feature.FREE_UNITS, Measurement.of(2, EARLY)));

    assertThat(changes.changed()).containsEntry(Feature.FREE_UNITS, Measurement.of(2, EARLY));
  }

  private static ValueChanges between(Measurement stored, Measurement computed) {
    return ValueChanges.between(
        Map.of(Feature.FREE_UNITS, stored), Map.of(Feature.FREE_UNITS, computed));
  }
}
