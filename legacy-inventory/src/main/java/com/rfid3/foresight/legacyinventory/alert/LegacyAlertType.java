package com.rfid3.foresight.legacyinventory.alert;

import java.util.Arrays;
import java.util.Locale;

/** What a legacy health alert is about: the ENUM of the column, and what no version of it knows. */
public enum LegacyAlertType {
  STALE_ITEM,
  HIGH_USAGE,
  LOW_USAGE,
  MISSING,
  QUALITY_DECLINE,
  RESALE_RESTOCK,
  PACK_STATUS_REVIEW,
  UNKNOWN;

  /** The type as the column spells it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of this spelling; {@link #UNKNOWN} when a later legacy version adds one. */
  public static LegacyAlertType of(String text) {
    return Arrays.stream(values())
        .filter(type -> type.wire().equals(text))
        .findFirst()
        .orElse(UNKNOWN);
  }
}
