package com.rfid3.foresight.prediction.restock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.prediction.planning.PlanningEntry;
import com.rfid3.foresight.prediction.planning.PlanningInputs;
import com.rfid3.foresight.prediction.planning.PlanningScope;
import com.rfid3.foresight.prediction.planning.PlanningValue;
import com.rfid3.foresight.prediction.planning.ServiceLevel;
import com.rfid3.foresight.prediction.planning.UnitCost;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetTermsTest {
  private static final ClassState TABLE =
      new ClassState("1", "Tables", "Table", 40, 40, 0, 0, 10.0, null, false);

  @Test
  void thePlannersWordHoldsBeforeAnyMargin() {
    var terms = terms(new ServiceLevel(0.97), new UnitCost(120.0, 0.2, 5.0));
    assertThat(terms).isEqualTo(new FleetTerms(0.97, "planner"));
  }

  @Test
  void aKnownMarginGivesTheNewsvendorsLevel() {
    // A rental of 2 days at 10 less 5 to serve earns 15; a month of a unit too many costs 2.
    FleetTerms terms = terms(new UnitCost(120.0, 0.2, 5.0));
    assertThat(terms.from()).isEqualTo("margin");
    assertThat(terms.serviceLevel()).isCloseTo(15 / 17.0, within(1e-12));
  }

  @Test
  void withoutAWordTheUsualLevelHolds() {
    assertThat(terms()).isEqualTo(new FleetTerms(0.9, "default"));
    assertThat(terms(new UnitCost(120.0, 0.2, 25.0)).from()).isEqualTo("default");
  }

  private static FleetTerms terms(PlanningValue... values) {
    List<PlanningEntry> entries =
        Arrays.stream(values)
            .map(
                value ->
                    new PlanningEntry(PlanningScope.ALL, value, "planner", Instant.EPOCH, null))
            .toList();
    return FleetTerms.of(TABLE, 2, new PlanningInputs(entries), 0.9);
  }
}
