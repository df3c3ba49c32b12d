package com.rfid3.foresight.alerts.history;

import com.rfid3.foresight.contracts.alert.AlertSnapshot;
import java.time.Instant;

/** One change of an alert, to be kept. The merge is nobody: its changes have an empty actor. */
public record Change(
    ChangeKind what, Instant at, String actor, String comment, AlertSnapshot alert) {

  /** A change that the merge found. */
  static Change found(ChangeKind what, Instant at, AlertSnapshot alert) {
    return new Change(what, at, "", "", alert);
  }
}
