package com.rfid3.foresight.legacyinventory.summary;

/** Rows of the legacy scan table: in all, and with a scan date of the last seven days. */
public record ScanCounts(long total, long recent) {
  private static final double DAYS = 7.0;

  /** Recent scans per day, rounded to one place as the legacy dashboard does. */
  public double ratePerDay() {
    return LegacyRounding.round(recent / DAYS, 1);
  }
}
