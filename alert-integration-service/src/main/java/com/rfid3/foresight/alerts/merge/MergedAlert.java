package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.identity.Origin;
import com.rfid3.foresight.alerts.identity.Subject;
import com.rfid3.foresight.alerts.identity.Weight;

/** One alert on its way through the merge. */
public record MergedAlert(
    AlertId id,
    String fingerprint,
    Content content,
    Weight weight,
    Marks marks,
    Bonds bonds,
    Trail trail) {

  /** Whether it comes from the legacy system. */
  public boolean isExisting() {
    return id.origin() == Origin.EXISTING_SYSTEM;
  }

  /** What it is about. */
  public Subject subject() {
    return content.subject();
  }

  MergedAlert withFingerprint(String print, String reason) {
    Trail next = trail.then("fingerprint", reason);
    return new MergedAlert(id, print, content, weight, marks, bonds, next);
  }

  MergedAlert withWeight(Weight heavier, String stage, String reason) {
    Trail next = trail.then(stage, reason);
    return new MergedAlert(id, fingerprint, content, heavier, marks, bonds, next);
  }

  MergedAlert withMarks(Marks changed, String reason) {
    Trail next = trail.then("silence", reason);
    return new MergedAlert(id, fingerprint, content, weight, changed, bonds, next);
  }

  MergedAlert withBonds(Bonds changed, String stage, String reason) {
    Trail next = trail.then(stage, reason);
    return new MergedAlert(id, fingerprint, content, weight, marks, changed, next);
  }

  MergedAlert withRelated(Bonds changed) {
    return new MergedAlert(id, fingerprint, content, weight, marks, changed, trail);
  }

  MergedAlert because(String stage, String reason) {
    Trail next = trail.then(stage, reason);
    return new MergedAlert(id, fingerprint, content, weight, marks, bonds, next);
  }
}
