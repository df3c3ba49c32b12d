package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.identity.Spelling;
import com.rfid3.foresight.alerts.policy.Field;
import com.rfid3.foresight.alerts.policy.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Folds alerts that another one makes superfluous: a missing truck makes the shortage of its load
 * no news. What a rule calls the cause it never folds.
 */
final class InhibitStage implements Stage {

  @Override
  public List<Draft> apply(List<Draft> alerts, MergeContext context) {
    for (Rule.Inhibit rule : context.policies().rules(Rule.Inhibit.class)) {
      inhibit(alerts, rule);
    }
    return alerts;
  }

  private static void inhibit(List<Draft> alerts, Rule.Inhibit rule) {
    Map<List<String>, AlertId> above = new HashMap<>();
    for (Draft alert : alerts) {
      if (rule.by().hold(alert)) {
        above.merge(agreed(alert, rule), alert.id(), InhibitStage::first);
      }
    }
    for (Draft alert : alerts) {
      if (!rule.by().hold(alert) && rule.matchers().hold(alert)) {
        AlertId other = above.get(agreed(alert, rule));
        if (other != null) {
          alert.mark(alert.marks().foldedBy(rule.wire()));
          alert.becauseOfItsOwn(
              Step.INHIBIT, "by " + rule.wire() + ", while " + other.wire() + " stands");
        }
      }
    }
  }

  private static AlertId first(AlertId one, AlertId other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static List<String> agreed(Draft alert, Rule.Inhibit rule) {
    List<String> values = new ArrayList<>(rule.equal().size());
    for (Field field : rule.equal()) {
      values.add(Spelling.fold(alert.label(field)));
    }
    return values;
  }
}
