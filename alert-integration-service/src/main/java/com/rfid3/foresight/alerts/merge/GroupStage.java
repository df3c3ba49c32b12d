package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.identity.Subject;
import com.rfid3.foresight.alerts.merge.GroupName.Shared;
import com.rfid3.foresight.alerts.policy.Field;
import com.rfid3.foresight.alerts.policy.Rule;
import java.util.List;

/**
 * Puts alerts together as the first rule that matches says; without one those of one item, else of
 * one rental class, else of one category.
 */
final class GroupStage implements Stage {

  @Override
  public List<Draft> apply(List<Draft> alerts, MergeContext context) {
    List<Rule.Group> rules = context.policies().rules(Rule.Group.class);
    for (int i = 0; i < alerts.size(); i++) {
      if (!groupByRule(alerts.get(i), rules)) {
        group(alerts.get(i));
      }
    }
    return alerts;
  }

  private static boolean groupByRule(Draft alert, List<Rule.Group> rules) {
    for (Rule.Group rule : rules) {
      if (rule.matchers().hold(alert)) {
        StringBuilder name = new StringBuilder(rule.wire());
        for (Field field : rule.by()) {
          name.append(':').append(alert.label(field));
        }
        alert.bind(alert.bonds().in(new GroupName(Shared.RULE, name.toString())));
        alert.becauseOfItsOwn(Step.GROUP, "by " + rule.wire());
        return true;
      }
    }
    return false;
  }

  private static void group(Draft alert) {
    Subject subject = alert.subject();
    if (alert.isOfItem()) {
      put(alert, Shared.ITEM, subject.item(), "same item");
    } else if (!subject.rentalClass().isBlank()) {
      put(alert, Shared.RENTAL_CLASS, subject.rentalClass(), "same rental class");
    } else if (!subject.category().isBlank()) {
      put(alert, Shared.CATEGORY, subject.category(), "same category");
    } else {
      put(alert, Shared.NOTHING, alert.id().wire(), "stands alone");
    }
  }

  private static void put(Draft alert, Shared shared, String thing, String reason) {
    alert.bind(alert.bonds().in(new GroupName(shared, thing)));
    alert.because(Step.GROUP, reason);
  }
}
