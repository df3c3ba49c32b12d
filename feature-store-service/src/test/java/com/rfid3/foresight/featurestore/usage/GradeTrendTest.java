package com.rfid3.foresight.featurestore.usage;

import static com.rfid3.foresight.featurestore.ledger.Scans.graded;
import static com.rfid3.foresight.featurestore.ledger.Scans.history;
import static com.rfid3.foresight.featurestore.ledger.Scans.touch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.ledger.LedgerScan;
import com.rfid3.foresight.featurestore.value.Measurement;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradeTrendTest {

  @Test
  void theSlopeIsStepsLostPerYear() {
    var values =
        trend(
            graded(touch("2025-01-05", "Ready to Rent"), "A"),
            graded(touch("2025-03-05", "Ready to Rent"), "B+"),
            graded(touch("2026-01-05", "Ready to Rent"), "B+"));

    assertThat(values.get(Feature.GRADE).value()).hasValue(3);
    assertThat(values.get(Feature.GRADE).eventTime()).isEqualTo("2025-03-05T16:00:00Z");
    assertThat(values.get(Feature.GRADE_STEPS_LOST).value()).hasValue(2);
    assertThat(values.get(Feature.GRADE_SLOPE).value().orElseThrow()).isCloseTo(2, within(0.01));
  }

  @Test
  void withinAMonthThereIsNoSlope() {
    var values =
        trend(
            graded(touch("2026-01-05", "Ready to Rent"), "A"),
            graded(touch("2026-01-25", "Ready to Rent"), "B"));

    assertThat(values.get(Feature.GRADE_STEPS_LOST).value()).hasValue(3);
    assertThat(values.get(Feature.GRADE_SLOPE).value()).isEmpty();
  }

  @Test
  void withoutAGradeThereIsNone() {
    var values = trend(graded(touch("2026-01-05", "Ready to Rent"), "NR4x1"));

    assertThat(values.values()).allMatch(value -> value.value().isEmpty()).hasSize(3);
  }

  private static Map<Feature, Measurement> trend(LedgerScan... scans) {
    return new GradeTrend(history(scans), Instant.EPOCH).values();
  }
}
