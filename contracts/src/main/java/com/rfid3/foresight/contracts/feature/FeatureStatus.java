package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whether a feature value can be used. */
public enum FeatureStatus {
  @JsonProperty("present")
  PRESENT,
  @JsonProperty("expired")
  EXPIRED,
  @JsonProperty("missing")
  MISSING,
  @JsonProperty("null")
  NULL;

  /** The name as JSON and the tables spell it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
