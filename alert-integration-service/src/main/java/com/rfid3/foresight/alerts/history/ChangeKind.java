package com.rfid3.foresight.alerts.history;

import java.util.Locale;

/** What can happen to an alert. */
public enum ChangeKind {
  OPENED,
  CLOSED,
  RAISED,
  LOWERED,
  FOLDED,
  UNFOLDED,
  ACKNOWLEDGED,
  RESOLVED,
  SNOOZED,
  /** An acknowledgement that ended by itself. */
  LAPSED;

  /** The word as the table and the API spell it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
