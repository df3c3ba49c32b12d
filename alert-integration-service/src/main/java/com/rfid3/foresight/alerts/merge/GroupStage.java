package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.identity.Subject;
import java.util.List;

/** Puts alerts of one item together, else of one rental class, else of one category. */
final class GroupStage implements Stage {

  private static final String STAGE = "group";

  @Override
  public List<MergedAlert> apply(List<MergedAlert> alerts, MergeContext context) {
    return alerts.stream().map(GroupStage::group).toList();
  }

  private static MergedAlert group(MergedAlert alert) {
    Subject subject = alert.subject();
    if (!subject.item().isBlank()) {
      return in(alert, "item:" + subject.itemKey(), "same item");
    }
    if (!subject.rentalClass().isBlank()) {
      return in(alert, "class:" + subject.classKey(), "same rental class");
    }
    return subject.category().isBlank()
        ? in(alert, alert.id().wire(), "stands alone")
        : in(alert, "category:" + subject.category(), "same category");
  }

  private static MergedAlert in(MergedAlert alert, String group, String reason) {
    return alert.withBonds(alert.bonds().in(group), STAGE, reason);
  }
}
