package com.rfid3.foresight.prediction.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import com.rfid3.foresight.prediction.advice.Rounding;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.Subject;
import com.rfid3.foresight.prediction.planning.PlanningInputs;
import com.rfid3.foresight.prediction.planning.UnitCost;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which units to renew for a budget: those whose grade is expected to fall most per dollar that a
 * new one costs. Greedy by that ratio, which leaves at most the price of one unit unspent to what
 * could be had (Dantzig 1957).
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetPlan(
    PredictionStatus status,
    double budget,
    double spent,
    double gradeStepsPerYear,
    List<Renewal> recommendations,
    int withoutCost,
    Map<String, Object> needs,
    Map<String, Object> has) {
  private static final double YEAR = 365;

  /**
   * One unit to renew.
   *
   * @param gradeStepsPerYear grade steps that it is expected to lose within a year
   * @param cost dollars that a new one costs, by the planners
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Renewal(
      String itemId,
      String commonName,
      String rentalClass,
      String category,
      double gradeStepsPerYear,
      double cost,
      long predictionId) {
    double perDollar() {
      return gradeStepsPerYear / cost;
    }
  }

  /** The plan for grade outlooks of items and the costs that planners stated. */
  static BudgetPlan of(List<Draft> outlooks, PlanningInputs planning, double budget) {
    var costed = new ArrayList<Renewal>();
    int without = 0;
    for (Draft draft : outlooks) {
      Subject subject = draft.subject();
      var cost =
          planning
              .find(UnitCost.class, subject.rentalClass(), subject.category())
              .map(UnitCost::unitCost)
              .filter(dollars -> dollars > 0);
      if (cost.isPresent() && subject.hazard() != null) {
        costed.add(renewal(draft, cost.get()));
      } else {
        without++;
      }
    }
    return costed.isEmpty() ? missing(outlooks.size(), budget) : chosen(costed, without, budget);
  }

  private static Renewal renewal(Draft draft, double cost) {
    Subject subject = draft.subject();
    double steps = subject.hazard().rentalsPerDay() * subject.hazard().perRental() * YEAR;
    return new Renewal(
        draft.prediction().target().id(),
        subject.commonName(),
        subject.rentalClass(),
        subject.category(),
        Rounding.value(steps),
        Rounding.money(cost),
        draft.prediction().id());
  }

  private static BudgetPlan chosen(List<Renewal> costed, int without, double budget) {
    costed.sort(
        Comparator.comparingDouble(Renewal::perDollar).reversed().thenComparing(Renewal::itemId));
    var chosen = new ArrayList<Renewal>();
    double left = budget;
    double steps = 0;
    for (Renewal each : costed) {
      if (each.cost <= left && each.gradeStepsPerYear > 0) {
        chosen.add(each);
        left -= each.cost;
        steps += each.gradeStepsPerYear;
      }
    }
    return new BudgetPlan(
        PredictionStatus.OK,
        budget,
        Rounding.money(budget - left),
        Rounding.value(steps),
        chosen,
        without,
        null,
        null);
  }

  private static BudgetPlan missing(int outlooks, double budget) {
    return new BudgetPlan(
        PredictionStatus.INSUFFICIENT_DATA,
        budget,
        0,
        0,
        List.of(),
        outlooks,
        Map.of("items_with_a_grade_outlook", 1, "unit_costs_stated_for_them", 1),
        Map.of("items_with_a_grade_outlook", outlooks, "unit_costs_stated_for_them", 0));
  }
}
