package com.rfid3.foresight.alerts.listing;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import java.time.Instant;
import java.util.List;

/**
 * The merged list as it stands until a source changes. {@code revision} grows with each merge here;
 * {@code validUntil} is when the next snooze ends.
 */
public record MergedList(
    List<MergedAlert> alerts, long revision, Instant mergedAt, Instant validUntil) {

  /** Whether an alert of this id is listed, folded ones included. */
  public boolean holds(AlertId id) {
    return alerts.stream().anyMatch(alert -> alert.id().equals(id));
  }
}
