package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a label rests on; the two are never spliced into one series. */
public enum Witness {
  /** RFID scans: recent, partial, one store, no prices. */
  @JsonProperty("scans")
  SCANS,
  /** Lines of point-of-sale contracts: years back, all stores, with prices. */
  @JsonProperty("lines")
  LINES;

  /** The name as JSON and parameters spell it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
