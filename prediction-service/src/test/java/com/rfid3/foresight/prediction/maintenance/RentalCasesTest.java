package com.rfid3.foresight.prediction.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.feature.GradeSpan;
import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.ServiceOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RentalCasesTest {
  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant CUT = START.plus(Duration.ofDays(60));

  /** What was rented and seen after the cut, dealt anew: outcomes, grades, order. */
  @Property(tries = 40)
  void aShuffledFutureLeavesEveryRowAsItWas(@ForAll long seed) {
    List<ServiceExposure> exposures = exposures();
    var random = new Random(seed);
    var dealt = new ArrayList<ServiceExposure>();
    for (ServiceExposure each : exposures) {
      boolean later = each.rentedAt().isAfter(CUT) || each.observedAt().isAfter(CUT);
      dealt.add(later ? another(each, random) : each);
    }
    Collections.shuffle(dealt, random);
    var grades = new ArrayList<>(grades("B"));
    grades.add(span("t1", "C", CUT.plus(Duration.ofDays(random.nextInt(1, 30)))));
    byte[] before = new RentalCases(exposures, grades("B"), CUT).cases().bytes();
    assertThat(new RentalCases(dealt, grades, CUT).cases().bytes()).isEqualTo(before);
  }

  @Test
  void aPastThatDiffersDoesShow() {
    byte[] before = new RentalCases(exposures(), grades("B"), CUT).cases().bytes();
    assertThat(new RentalCases(exposures(), grades("A"), CUT).cases().bytes()).isNotEqualTo(before);
  }

  @Test
  void theNeedOfACategoryIsThatKnownBeforeTheRental() {
    var cases = new RentalCases(exposures(), List.of(), CUT).cases().cases();
    int need = RentalCases.FEATURES.indexOf("category_need_log_odds");
    assertThat(cases.getFirst().row()[need]).isZero();
    assertThat(cases.getLast().row()[need]).isNotZero();
    assertThat(cases).hasSizeLessThan(exposures().size());
  }

  private static ServiceExposure another(ServiceExposure each, Random random) {
    var outcome = ServiceOutcome.values()[random.nextInt(4)];
    Instant seen = CUT.plus(Duration.ofDays(random.nextInt(1, 50)));
    return exposure(each.tagId(), each.rentedAt(), seen, outcome);
  }

  private static List<ServiceExposure> exposures() {
    var all = new ArrayList<ServiceExposure>();
    for (int day = 0; day < 90; day++) {
      Instant out = START.plus(Duration.ofDays(day));
      var outcome = day % 7 == 0 ? ServiceOutcome.SERVICE_NEED : ServiceOutcome.EVENT_FREE;
      all.add(exposure("t" + day % 5, out, out.plus(Duration.ofDays(3)), outcome));
    }
    return all;
  }

  private static ServiceExposure exposure(
      String tag, Instant out, Instant seen, ServiceOutcome outcome) {
    return new ServiceExposure(
        tag, "63131", "Tables", "c" + out.getEpochSecond(), out, outcome, seen, 2);
  }

  private static List<GradeSpan> grades(String grade) {
    return List.of(span("t1", grade, START));
  }

  private static GradeSpan span(String tag, String grade, Instant since) {
    return new GradeSpan(tag, "63131", "Tables", grade, since, since, null, null, null, 0, true);
  }
}
