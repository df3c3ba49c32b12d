package com.rfid3.foresight.prediction.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.Subject;
import com.rfid3.foresight.prediction.planning.PlanningEntry;
import com.rfid3.foresight.prediction.planning.PlanningInputs;
import com.rfid3.foresight.prediction.planning.PlanningScope;
import com.rfid3.foresight.prediction.planning.UnitCost;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class BudgetPlanTest {
  private static final PlanningInputs COSTS =
      new PlanningInputs(List.of(cost("cheap", 10), cost("dear", 100)));

  @Property
  void noMoreIsSpentThanThereIsAndNobodyLeftOutWouldHaveBeenBetter(
      @ForAll @Size(max = 30) List<@DoubleRange(min = 0, max = 0.05) Double> wear,
      @ForAll @DoubleRange(min = 0, max = 500) double budget) {
    List<Draft> items =
        IntStream.range(0, wear.size())
            .mapToObj(i -> item("T" + i, i % 2 == 0 ? "cheap" : "dear", wear.get(i)))
            .toList();
    var plan = BudgetPlan.of(items, COSTS, budget);

    assertThat(plan.spent()).isLessThanOrEqualTo(budget + 0.005);
    double sum = plan.recommendations().stream().mapToDouble(BudgetPlan.Renewal::cost).sum();
    assertThat(plan.spent()).isBetween(sum - 0.01, sum + 0.01);
    assertThat(plan.recommendations())
        .isSortedAccordingTo(Comparator.comparingDouble(BudgetPlan.Renewal::perDollar).reversed());
  }

  @Example
  void whatFallsFastestPerDollarComesFirst() {
    var plan =
        BudgetPlan.of(
            List.of(item("A", "dear", 0.02), item("B", "cheap", 0.01), item("C", "cheap", 0.003)),
            COSTS,
            115);
    assertThat(plan.recommendations())
        .extracting(BudgetPlan.Renewal::itemId)
        .containsExactly("B", "C");
    assertThat(BudgetPlan.of(List.of(item("A", "dear", 0.02)), COSTS, 115).recommendations())
        .hasSize(1);
  }

  @Example
  void withoutCostsNothingIsRecommended() {
    var plan = BudgetPlan.of(List.of(item("A", "other", 0.02)), COSTS, 1_000);
    assertThat(plan.status()).isEqualTo(PredictionStatus.INSUFFICIENT_DATA);
    assertThat(plan.needs()).containsEntry("unit_costs_stated_for_them", 1);
    assertThat(plan.has()).containsEntry("items_with_a_grade_outlook", 1);
  }

  private static PlanningEntry cost(String rentalClass, double dollars) {
    var scope = new PlanningScope(PlanningScope.Kind.RENTAL_CLASS, rentalClass);
    return new PlanningEntry(
        scope, new UnitCost(dollars, null, null), "planner", Instant.EPOCH, null);
  }

  private static Draft item(String tag, String rentalClass, double perDay) {
    var prediction =
        new Prediction(
            7,
            PredictionType.QUALITY,
            PredictionStatus.OK,
            new Target(TargetKind.ITEM, tag),
            null,
            null,
            null,
            null,
            null,
            null);
    var hazard = new Subject.Hazard(perDay, 0.5, 0);
    return new Draft(prediction, new Subject("Tables", rentalClass, "Table").with(hazard));
  }
}
