package com.rfid3.foresight.alerts.history;

import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.alerts.merge.Status;
import com.rfid3.foresight.contracts.common.Severity;
import java.util.Set;

/**
 * What is remembered of an alert that history has seen: just what tells whether it has changed, and
 * the channels that were told of it. Everything else stays in the table; most alerts share a trace.
 */
record Trace(Severity severity, String status, String foldedBy, Set<String> sentTo) {

  static Trace of(MergedAlert alert, Set<String> sentTo) {
    return new Trace(
        alert.weight().severity(),
        alert.marks().status().wire(),
        Snapshots.foldedBy(alert),
        sentTo);
  }

  /** Whether somebody had taken notice of it. */
  boolean acknowledged() {
    return Status.ACKNOWLEDGED.wire().equals(status);
  }
}
