package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.identity.Weight;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
    List<Runnable> changes = new ArrayList<>();
    for (int i = 0; i < alerts.size(); i++) {
      bind(alerts.get(i), kinships, changes);
    }
    // All alerts are compared as they came; only then are the explained ones raised.
    changes.forEach(Runnable::run);
    return alerts;
  }

  private static void bind(Draft alert, Kinships kinships, List<Runnable> changes) {
    Family family = kinships.familyOf(alert);
    List<Draft> ofClass = kinships.ofClass(alert);
    if (family.members().isEmpty() && ofClass.isEmpty()) {
      alert.because(Step.CORRELATE, "relates to no other");
      return;
    }
    List<Draft> same = family.saysTheSame(alert);
    List<AlertId> related = related(alert, same, family, ofClass);
    if (same.isEmpty()) {
      alert.bind(Bonds.relatedTo(related));
      alert.because(
          Step.CORRELATE,
          related.isEmpty() ? "relates to no other" : "same item, or class and cause");
    } else if (alert.isExisting()) {
      changes.add(() -> explain(alert, same.getFirst(), related));
    } else {
      changes.add(() -> fold(alert, same.getFirst(), related));
    }
  }

  // What says the same comes first; the others follow in the order of reading.
  private static List<AlertId> related(
      Draft alert, List<Draft> same, Family family, List<Draft> ofClass) {
    Set<AlertId> ids = new LinkedHashSet<>();
    for (List<Draft> kin : List.of(same, family.members(), ofClass)) {
      for (int i = 0; i < kin.size() && ids.size() < MOST_RELATED; i++) {
        if (kin.get(i) != alert) {
          ids.add(kin.get(i).id());
        }
      }
    }
    return List.copyOf(ids);
  }

  private static void explain(Draft alert, Draft prediction, List<AlertId> related) {
    Weight weight = prediction.weight().atLeast(alert.weight().severity());
    boolean raised = weight.severity() != alert.weight().severity();
    alert.because(
        Step.CORRELATE,
        "explained by "
            + prediction.id().wire()
            + (raised ? ", raised to " + weight.severity().wire() : ", severity kept"));
    alert.weigh(weight);
    alert.bind(Bonds.relatedTo(related).explainedBy(prediction.id()));
  }

  private static void fold(Draft alert, Draft legacy, List<AlertId> related) {
    alert.bind(Bonds.relatedTo(related).foldedInto(legacy.id()));
    alert.because(Step.CORRELATE, "explains " + legacy.id().wire() + " and is folded into it");
  }
}
