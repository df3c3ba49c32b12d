package com.rfid3.foresight.alerts.predicted;

import com.rfid3.foresight.alerts.identity.AlertId;

/** A predictive alert as the table keeps it. */
public record StoredAlert(long number, Proposal proposal, Life life) {

  /** Its public id. */
  public AlertId id() {
    return AlertId.pred(number);
  }
}
