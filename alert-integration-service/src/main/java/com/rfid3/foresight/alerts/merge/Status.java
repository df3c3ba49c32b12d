package com.rfid3.foresight.alerts.merge;

import java.util.Locale;

/** How far an alert has been dealt with, by the legacy system's people or the suite's. */
public enum Status {
  ACTIVE,
  ACKNOWLEDGED,
  RESOLVED,
  /** Dismissed in the legacy application: may be asked for, and is never in the list. */
  DISMISSED;

  /** The status as the list spells it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
