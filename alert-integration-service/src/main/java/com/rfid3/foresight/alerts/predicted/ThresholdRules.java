package com.rfid3.foresight.alerts.predicted;

import com.rfid3.foresight.alerts.AlertSettings;
import com.rfid3.foresight.alerts.policy.Field;
import com.rfid3.foresight.alerts.policy.Policies;
import com.rfid3.foresight.alerts.policy.PolicyTables;
import com.rfid3.foresight.alerts.policy.Rule;
import jakarta.enterprise.context.ApplicationScoped;

/** The thresholds for a proposal: those of the first rule that matches, else the usual ones. */
@ApplicationScoped
public class ThresholdRules {
  private final PolicyTables policies;
  private final Thresholds usual;

  ThresholdRules(PolicyTables policies, AlertSettings settings) {
    AlertSettings.Hysteresis set = settings.hysteresis();
    this.policies = policies;
    this.usual = new Thresholds(set.openAt(), set.closeBelow(), set.minimumHold(), set.quietTime());
  }

  /** The thresholds for this proposal, by the rules last read. */
  Thresholds of(Proposal proposal) {
    return of(proposal, policies.current(), usual);
  }

  static Thresholds of(Proposal proposal, Policies policies, Thresholds usual) {
    for (Rule.Threshold rule : policies.rules(Rule.Threshold.class)) {
      if (rule.matchers().hold(field -> label(proposal, field))) {
        return new Thresholds(rule.open(), rule.close(), usual.minimumHold(), usual.quietTime());
      }
    }
    return usual;
  }

  // What only the merge can say of an alert is empty here, and matches nothing but emptiness.
  private static String label(Proposal proposal, Field field) {
    return switch (field) {
      case TYPE -> "predictive";
      case SOURCE -> proposal.source();
      case KIND -> proposal.kind();
      case SEVERITY -> proposal.weight().severity().wire();
      case ITEM_ID -> proposal.aim().subject().item();
      case RENTAL_CLASS -> proposal.aim().subject().rentalClass();
      case CATEGORY -> proposal.aim().subject().category();
      case STORE -> proposal.aim().subject().store();
      case MESSAGE -> proposal.wording().message();
      case ID, CAUSE, STATUS -> "";
    };
  }
}
