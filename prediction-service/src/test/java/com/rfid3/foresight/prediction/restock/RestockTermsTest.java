package com.rfid3.foresight.prediction.restock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.prediction.planning.LeadTime;
import com.rfid3.foresight.prediction.planning.PlanningEntry;
import com.rfid3.foresight.prediction.planning.PlanningInputs;
import com.rfid3.foresight.prediction.planning.PlanningScope;
import com.rfid3.foresight.prediction.planning.PlanningValue;
import com.rfid3.foresight.prediction.planning.ServiceLevel;
import com.rfid3.foresight.prediction.planning.UnitCost;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RestockTermsTest {
  private static final ClassState CUPS =
      new ClassState("9", "Resale", "Cups", 40, 40, 0, 0, null, 10.0, true);
  private static final RestockTerms.Usual USUAL = new RestockTerms.Usual(7, 7, 0.9);

  private static RestockTerms terms(PlanningValue... stated) {
    var entries =
        Arrays.stream(stated)
            .map(value -> new PlanningEntry(PlanningScope.ALL, value, "ann", Instant.EPOCH, null))
            .toList();
    return RestockTerms.of(CUPS, new PlanningInputs(entries), USUAL);
  }

  @Test
  void theSettingsHoldWherePlannersSaidNothing() {
    assertThat(terms()).isEqualTo(new RestockTerms(14, 0.9, "default"));
  }

  @Test
  void aStatedLevelGoesBeforeAMargin() {
    assertThat(terms(new UnitCost(4.0, null, null), new ServiceLevel(0.97)))
        .isEqualTo(new RestockTerms(14, 0.97, "planner"));
  }

  @Test
  void aMarginGivesTheNewsvendorsRatio() {
    var terms = terms(new LeadTime(3.0, 73.0), new UnitCost(5.0, 0.5, null));
    assertThat(terms.days()).isEqualTo(76);
    // Short costs 10 - 5, one too many 5 at half a year's worth of 50 % for 73 of 365 days.
    assertThat(terms.serviceLevel()).isCloseTo(5 / (5 + 5 * 0.5 * 0.2), within(1e-12));
    assertThat(terms.from()).isEqualTo("margin");
  }

  @Test
  void aClassSoldBelowItsCostHasNoMargin() {
    assertThat(terms(new UnitCost(12.0, null, null)).from()).isEqualTo("default");
  }
}
