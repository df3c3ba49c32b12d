package com.rfid3.foresight.alerts.history;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.contracts.alert.AlertSnapshot;
import java.time.Instant;

/**
 * A life of an alert that is over: the alert as it was, from when to when, and why it ended. {@code
 * seen} tells whether the flags let it be seen at all.
 */
record Passed(AlertId id, Instant openedAt, Instant endedAt, AlertSnapshot alert, boolean seen) {

  Life life() {
    return new Life(id, openedAt);
  }
}
