package com.rfid3.foresight.gateway.tally;

import java.util.Locale;

/** What is counted, minute by minute. */
public enum Counted {
  /** Answers on the suite's own routes. */
  ANSWERS,
  /** Of these, with a status of 500 or more. */
  ERRORS,
  /** Answers of the reads that carry predictions while these were on for the caller. */
  OPEN,
  /** Of these, not live. */
  FALLBACKS,
  /** Pages on which the overlay began. */
  OVERLAY_PAGES,
  /** Pages on which it failed, at most once each. */
  OVERLAY_ERRORS;

  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
