package com.rfid3.foresight.alerts.history;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import java.time.Instant;

/** One life of an alert, which keeps its id when it comes back: the alert, and since when. */
record Life(AlertId id, Instant openedAt) {

  static Life of(MergedAlert alert) {
    return new Life(alert.id(), alert.content().createdAt().orElse(Instant.EPOCH));
  }
}
