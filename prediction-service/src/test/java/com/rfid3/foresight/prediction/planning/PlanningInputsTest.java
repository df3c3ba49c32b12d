package com.rfid3.foresight.prediction.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlanningInputsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final PlanningScope CLASS =
      new PlanningScope(PlanningScope.Kind.RENTAL_CLASS, "63131");
  private static final PlanningScope CATEGORY =
      new PlanningScope(PlanningScope.Kind.CATEGORY, "Tables");

  static PlanningEntry entry(PlanningScope scope, PlanningValue value) {
    return new PlanningEntry(scope, value, "ann", Instant.EPOCH, null);
  }

  @Test
  void theFinestStatementHolds() {
    var inputs =
        new PlanningInputs(
            List.of(
                entry(PlanningScope.ALL, new ServiceLevel(0.9)),
                entry(CATEGORY, new ServiceLevel(0.95)),
                entry(CLASS, new ServiceLevel(0.99))));
    assertThat(inputs.find(ServiceLevel.class, "63131", "Tables")).contains(new ServiceLevel(0.99));
    assertThat(inputs.find(ServiceLevel.class, "1", "tables")).contains(new ServiceLevel(0.95));
    assertThat(inputs.find(ServiceLevel.class, "1", null)).contains(new ServiceLevel(0.9));
    assertThat(inputs.find(LeadTime.class, "63131", "Tables")).isEmpty();
  }

  @Test
  void aClosureTakesItsDaysAndNoOthers() {
    var closed = new KnownEvent("stock", MONDAY, MONDAY.plusDays(1), true, null);
    var inputs = new PlanningInputs(List.of(entry(PlanningScope.ALL, closed)));
    assertThat(inputs.demandFactor("1", "Tables", MONDAY)).isEqualTo(5 / 7.0);
    assertThat(inputs.demandFactor("1", "Tables", MONDAY.plusWeeks(1))).isEqualTo(1);
  }

  @Test
  void anEventOfAClassSaysNothingOfACategory() {
    var fair = new KnownEvent("fair", MONDAY, MONDAY.plusDays(6), false, 3.0);
    var inputs = new PlanningInputs(List.of(entry(CLASS, fair)));
    assertThat(inputs.demandFactor("63131", "Tables", MONDAY)).isEqualTo(3);
    assertThat(inputs.demandFactor(null, "Tables", MONDAY)).isEqualTo(1);
  }

  @Property(tries = 50)
  void theFactorOfAWeekIsTheMeanOverItsDays(@ForAll @IntRange(max = 6) int days) {
    var event = new KnownEvent("event", MONDAY, MONDAY.plusDays(days), false, 2.0);
    var inputs = new PlanningInputs(List.of(entry(PlanningScope.ALL, event)));
    assertThat(inputs.demandFactor("1", "c", MONDAY))
        .isCloseTo(1 + (days + 1) / 7.0, within(1e-12));
  }
}
