package com.rfid3.foresight.legacyinventory.alert;

import java.util.Arrays;
import java.util.Locale;

/** How bad the legacy system calls it, from least to worst. */
public enum LegacySeverity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  /** The severity as the column spells it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The severity of this spelling. A blank or unknown one (a relaxed import leaves such rows) is
   * critical: an alert nobody can read must not sink.
   */
  public static LegacySeverity of(String text) {
    return Arrays.stream(values())
        .filter(severity -> severity.wire().equals(text))
        .findFirst()
        .orElse(CRITICAL);
  }
}
