package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where the values of a feature come from. */
public enum FeatureSource {
  /** The scan ledger: known at any instant in the past. */
  @JsonProperty("ledger")
  LEDGER,
  /** The tagged items and prices as they are now: known since the suite looks at them. */
  @JsonProperty("fleet")
  FLEET,
  /** Lines of point-of-sale contracts. */
  @JsonProperty("lines")
  LINES,
  /** The calendar and other features of the same entity; computed at each read, never stored. */
  @JsonProperty("derived")
  DERIVED,
  /** Nothing in the shop's data: a value is there once somebody pushes one. */
  @JsonProperty("pushed")
  PUSHED;

  /** The name as JSON and the tables spell it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
