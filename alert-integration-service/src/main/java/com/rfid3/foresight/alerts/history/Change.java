package com.rfid3.foresight.alerts.history;

import com.rfid3.foresight.contracts.alert.AlertSnapshot;
import java.time.Instant;
import java.util.Optional;

/**
 * One change of an alert, to be kept, with the moment until which a person means it. The merge is
 * nobody: its changes have an empty actor.
 */
public record Change(
    ChangeKind what,
    Instant at,
    String actor,
    String comment,
    Optional<Instant> until,
    AlertSnapshot alert) {

  /** A change that the merge found. */
  static Change found(ChangeKind what, Instant at, AlertSnapshot alert) {
    return new Change(what, at, "", "", Optional.empty(), alert);
  }
}
