package com.rfid3.foresight.featurestore.usage;

import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.ledger.LedgerScan;
import com.rfid3.foresight.featurestore.ledger.TagHistory;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.legacyinventory.grade.Grade;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How the grade of an item stands and moves, from the scans that give one. The slope is that of the
 * line from the first to the latest graded scan; over less than a month it would say nothing.
 */
final class GradeTrend {
  private static final Duration SHORTEST = Duration.ofDays(30);
  private static final double SECONDS_OF_A_YEAR = 365.25 * 86_400;

  private final List<LedgerScan> graded;
  private final Instant otherwise;

  /** {@code otherwise} is the time of values that are none for want of grades. */
  GradeTrend(TagHistory history, Instant otherwise) {
    this.graded = history.scans().stream().filter(scan -> scan.knownGrade().isPresent()).toList();
    this.otherwise = otherwise;
  }

  Map<Feature, Measurement> values() {
    if (graded.isEmpty()) {
      Measurement none = Measurement.none(otherwise);
      return Map.of(Feature.GRADE, none, Feature.GRADE_STEPS_LOST, none, Feature.GRADE_SLOPE, none);
    }
    Grade now = grade(graded.getLast());
    int lost = now.stepsBelow(grade(graded.getFirst()));
    Instant since = sinceWhen(now);
    return Map.of(
        Feature.GRADE,
        Measurement.of(now.ordinal(), since),
        Feature.GRADE_STEPS_LOST,
        Measurement.of(lost, since),
        Feature.GRADE_SLOPE,
        slope(lost));
  }

  private Instant sinceWhen(Grade now) {
    Instant since = graded.getLast().at();
    for (LedgerScan scan : graded.reversed()) {
      if (grade(scan) != now) {
        break;
      }
      since = scan.at();
    }
    return since;
  }

  private Measurement slope(int lost) {
    Instant latest = graded.getLast().at();
    Duration seen = Duration.between(graded.getFirst().at(), latest);
    return seen.compareTo(SHORTEST) < 0
        ? Measurement.none(latest)
        : Measurement.of(lost * SECONDS_OF_A_YEAR / seen.toSeconds(), latest);
  }

  private static Grade grade(LedgerScan scan) {
    return scan.knownGrade().orElseThrow();
  }
}
