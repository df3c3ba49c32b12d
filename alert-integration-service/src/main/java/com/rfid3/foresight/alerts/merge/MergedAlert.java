package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.identity.Origin;
import com.rfid3.foresight.alerts.identity.Subject;
import com.rfid3.foresight.alerts.identity.Weight;
import com.rfid3.foresight.alerts.policy.Field;
import com.rfid3.foresight.alerts.policy.Labelled;

/** One alert as the merge leaves it. */
public record MergedAlert(
    AlertId id, Content content, Weight weight, Marks marks, Bonds bonds, Trail trail)
    implements Labelled {

  /** Whether it comes from the legacy system. */
  public boolean isExisting() {
    return id.origin() == Origin.EXISTING_SYSTEM;
  }

  /** What it is about. */
  public Subject subject() {
    return content.subject();
  }

  @Override
  public String label(Field field) {
    return switch (field) {
      case SEVERITY -> weight.severity().wire();
      case STATUS -> marks.status().wire();
      default -> content.label(field, id);
    };
  }
}
