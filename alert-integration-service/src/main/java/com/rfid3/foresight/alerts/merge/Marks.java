package com.rfid3.foresight.alerts.merge;

import java.time.Instant;
import java.util.Optional;

/** How an alert is shown: its status, and whether it is folded because a person silenced it. */
public record Marks(Status status, boolean silenced, Optional<Instant> snoozedUntil) {

  /** An alert nobody has folded. */
  public static Marks of(Status status) {
    return new Marks(status, false, Optional.empty());
  }

  /** Whether somebody has taken notice. */
  public boolean acknowledged() {
    return status != Status.ACTIVE;
  }
}
