package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.identity.Weight;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what belongs together. A prediction about the same item and cause as a legacy alert
 * explains it: the legacy alert stands, takes over the prediction's figures, never a lower
 * severity, and the prediction is folded into it. Other alerts of the same item, or of the same
 * class and cause, are named in {@code related}.
 */
final class CorrelateStage implements Stage {
  // Enough to follow a lead; a class of a thousand items must not fill the answer.
  private static final int MOST_RELATED = 20;

  @Override
  public List<Draft> apply(List<Draft> alerts, MergeContext context) {
    Kinships kinships = Kinships.of(alerts);
    for (int i = 0; i < alerts.size(); i++) {
      bind(alerts.get(i), kinships);
    }
    return alerts;
  }

  // Kin are put in order before the first of them is bound: whom it raises changes no order.
  private static void bind(Draft alert, Kinships kinships) {
    Family family = kinships.familyOf(alert);
    List<Draft> ofClass = kinships.ofClass(alert);
    if (family.members().isEmpty() && ofClass.isEmpty()) {
      return;
    }
    List<Draft> same = family.saysTheSame(alert);
    List<AlertId> related = related(alert, same, family, ofClass);
    if (same.isEmpty()) {
      alert.bind(Bonds.relatedTo(related));
      if (!related.isEmpty()) {
        alert.because(Step.CORRELATE, "same item, or class and cause");
      }
    } else if (alert.isExisting()) {
      explain(alert, same.getFirst(), related);
    } else {
      fold(alert, same.getFirst(), related);
    }
  }

  // What says the same comes first; the others follow in the order of reading.
  private static List<AlertId> related(
      Draft alert, List<Draft> same, Family family, List<Draft> ofClass) {
    List<AlertId> ids = new ArrayList<>(4);
    for (List<Draft> kin : List.of(same, family.members(), ofClass)) {
      for (int i = 0; i < kin.size() && ids.size() < MOST_RELATED; i++) {
        if (kin.get(i) != alert && !ids.contains(kin.get(i).id())) {
          ids.add(kin.get(i).id());
        }
      }
    }
    return List.copyOf(ids);
  }

  private static void explain(Draft alert, Draft prediction, List<AlertId> related) {
    Weight weight = prediction.weight().atLeast(alert.weight().severity());
    boolean raised = weight.severity() != alert.weight().severity();
    alert.becauseOfItsOwn(
        Step.CORRELATE,
        "explained by "
            + prediction.id().wire()
            + (raised ? ", raised to " + weight.severity().wire() : ", severity kept"));
    alert.weigh(weight);
    alert.bind(Bonds.relatedTo(related).explainedBy(prediction.id()));
  }

  private static void fold(Draft alert, Draft legacy, List<AlertId> related) {
    alert.bind(Bonds.relatedTo(related).foldedInto(legacy.id()));
    alert.becauseOfItsOwn(
        Step.CORRELATE, "explains " + legacy.id().wire() + " and is folded into it");
  }
}
