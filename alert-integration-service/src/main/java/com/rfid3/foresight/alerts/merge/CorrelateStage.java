package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.identity.Weight;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what belongs together. A prediction about the same item and cause as a legacy alert
 * explains it: the legacy alert stands, takes over the prediction's figures, never a lower
 * severity, and the prediction is folded into it. Other alerts of the same item, or of the same
 * class and cause, are named in {@code related}.
 */
final class CorrelateStage implements Stage {

  private static final String STAGE = "correlate";
  // Enough to follow a lead; a class of a thousand items must not fill the answer.
  private static final int MOST_RELATED = 20;

  @Override
  public List<MergedAlert> apply(List<MergedAlert> alerts, MergeContext context) {
    Kinships kinships = Kinships.of(alerts);
    return alerts.stream().map(alert -> bind(alert, kinships)).toList();
  }

  private static MergedAlert bind(MergedAlert alert, Kinships kinships) {
    List<MergedAlert> same = kinships.saysTheSame(alert);
    List<MergedAlert> kin = kinships.related(alert);
    List<AlertId> related = idsOf(same, kin);
    if (same.isEmpty()) {
      String reason = related.isEmpty() ? "relates to no other" : "same item, or class and cause";
      return alert.withBonds(Bonds.relatedTo(related), STAGE, reason);
    }
    MergedAlert first = same.getFirst();
    return alert.isExisting() ? explained(alert, first, related) : folded(alert, first, related);
  }

  // What says the same comes first; the others follow in the order of reading.
  private static List<AlertId> idsOf(List<MergedAlert> same, List<MergedAlert> kin) {
    return kin.isEmpty()
        ? List.of()
        : Stream.concat(same.stream(), kin.stream())
            .map(MergedAlert::id)
            .distinct()
            .limit(MOST_RELATED)
            .toList();
  }

  private static MergedAlert explained(
      MergedAlert alert, MergedAlert prediction, List<AlertId> related) {
    Weight weight = prediction.weight().atLeast(alert.weight().severity());
    boolean raised = weight.severity() != alert.weight().severity();
    String reason =
        "explained by "
            + prediction.id().wire()
            + (raised ? ", raised to " + weight.severity().wire() : ", severity kept");
    return alert
        .withWeight(weight, STAGE, reason)
        .withRelated(Bonds.relatedTo(related).explainedBy(prediction.id()));
  }

  private static MergedAlert folded(MergedAlert alert, MergedAlert legacy, List<AlertId> related) {
    Bonds bonds = Bonds.relatedTo(related).foldedInto(legacy.id());
    return alert.withBonds(
        bonds, STAGE, "explains " + legacy.id().wire() + " and is folded into it");
  }
}
