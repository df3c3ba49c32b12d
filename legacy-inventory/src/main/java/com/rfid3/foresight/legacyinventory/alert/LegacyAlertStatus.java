package com.rfid3.foresight.legacyinventory.alert;

import java.util.Locale;

/** The open states of a legacy health alert; resolved and dismissed rows are not read. */
public enum LegacyAlertStatus {
  ACTIVE,
  ACKNOWLEDGED;

  /** The status as the column spells it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
