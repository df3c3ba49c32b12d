package com.rfid3.foresight.alerts.rule;

import com.rfid3.foresight.alerts.history.Snapshots;
import com.rfid3.foresight.alerts.identity.Spelling;
import com.rfid3.foresight.alerts.listing.Views;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.alerts.policy.Field;
import com.rfid3.foresight.alerts.policy.Labelled;
import com.rfid3.foresight.alerts.policy.Rule;
import com.rfid3.foresight.contracts.alert.AlertChange;
import com.rfid3.foresight.contracts.alert.AlertRuleTrial;
import com.rfid3.foresight.contracts.alert.AlertSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A rule tried on the alerts that stand, and on the history of some days, oldest first. */
final class Trial {
  private static final int SHOWN = 50;

  private final Rule rule;
  private final int days;

  Trial(Rule rule, int days) {
    this.rule = rule;
    this.days = days;
  }

  AlertRuleTrial run(List<MergedAlert> listed, List<AlertChange> history) {
    Map<List<String>, Integer> above = new HashMap<>();
    listed.forEach(alert -> count(above, alert, 1));
    List<MergedAlert> hit =
        listed.stream().filter(alert -> affects(alert, confidence(alert), above)).toList();
    Past past = past(history);
    return new AlertRuleTrial(
        listed.size(),
        hit.size(),
        rule instanceof Rule.Group group ? groups(hit, group) : null,
        days,
        past.opened(),
        past.affected(),
        hit.stream().limit(SHOWN).map(Views::of).toList());
  }

  private record Past(int opened, int affected) {}

  private Past past(List<AlertChange> history) {
    Map<List<String>, Integer> above = new HashMap<>();
    int opened = 0;
    int affected = 0;
    for (AlertChange change : history) {
      Labelled alert = Snapshots.labels(change.alert());
      if ("opened".equals(change.what())) {
        opened++;
        count(above, alert, 1);
        affected += affects(alert, confidence(change.alert()), above) ? 1 : 0;
      } else if ("closed".equals(change.what())) {
        count(above, alert, -1);
      }
    }
    return new Past(opened, affected);
  }

  private boolean affects(Labelled alert, double confidence, Map<List<String>, Integer> above) {
    if (!rule.matchers().hold(alert)) {
      return false;
    }
    return switch (rule) {
      case Rule.Inhibit inhibit ->
          !inhibit.by().hold(alert) && above.getOrDefault(agreed(alert, inhibit), 0) > 0;
      case Rule.Threshold threshold -> confidence < threshold.open();
      case Rule.Group group -> true;
      case Rule.Notify notify -> true;
    };
  }

  private void count(Map<List<String>, Integer> above, Labelled alert, int by) {
    if (rule instanceof Rule.Inhibit inhibit && inhibit.by().hold(alert)) {
      above.merge(agreed(alert, inhibit), by, Integer::sum);
    }
  }

  private static int groups(List<MergedAlert> hit, Rule.Group group) {
    Set<List<String>> groups = new HashSet<>();
    hit.forEach(alert -> groups.add(values(alert, group.by())));
    return groups.size();
  }

  private static List<String> agreed(Labelled alert, Rule.Inhibit inhibit) {
    return values(alert, inhibit.equal());
  }

  private static List<String> values(Labelled alert, List<Field> fields) {
    List<String> values = new ArrayList<>(fields.size());
    fields.forEach(field -> values.add(Spelling.fold(alert.label(field))));
    return values;
  }

  // An alert without a probability is simply meant: no threshold keeps it out.
  private static double confidence(MergedAlert alert) {
    return alert.weight().confidence().orElse(1);
  }

  private static double confidence(AlertSnapshot alert) {
    return alert.confidence() == null ? 1 : alert.confidence();
  }
}
