package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The six kinds of prediction; each has a feature flag of its own. */
public enum PredictionType {
  @JsonProperty("demand")
  DEMAND,
  @JsonProperty("maintenance")
  MAINTENANCE,
  @JsonProperty("quality")
  QUALITY,
  @JsonProperty("pricing")
  PRICING,
  @JsonProperty("restock")
  RESTOCK,
  @JsonProperty("pack")
  PACK;

  /** The name as JSON and the tables spell it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
