package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a prediction is about. */
public enum TargetKind {
  @JsonProperty("item")
  ITEM,
  @JsonProperty("rental_class")
  RENTAL_CLASS,
  @JsonProperty("category")
  CATEGORY,
  @JsonProperty("store")
  STORE,
  @JsonProperty("total")
  TOTAL;

  /** The name as JSON and the tables spell it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
