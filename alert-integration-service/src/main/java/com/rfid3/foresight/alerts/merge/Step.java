package com.rfid3.foresight.alerts.merge;

import java.util.Locale;

/** The stages of the merge, in their order. */
public enum Step {
  NORMALISE,
  FINGERPRINT,
  DEDUPLICATE,
  CORRELATE,
  GROUP,
  INHIBIT,
  SILENCE,
  RANK;

  /** The name as reasons spell it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
