package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whether there is enough to stand on for a number. */
public enum PredictionStatus {
  @JsonProperty("ok")
  OK,
  @JsonProperty("insufficient_data")
  INSUFFICIENT_DATA;

  /** The name as JSON and the tables spell it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
