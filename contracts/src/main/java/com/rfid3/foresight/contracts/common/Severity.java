package com.rfid3.foresight.contracts.common;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How bad it is to ignore an alert or an adverse event, from least to worst. */
public enum Severity {
  @JsonProperty("low")
  LOW,
  @JsonProperty("medium")
  MEDIUM,
  @JsonProperty("high")
  HIGH,
  @JsonProperty("critical")
  CRITICAL;

  /** The name as JSON and the tables spell it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
