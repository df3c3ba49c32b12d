package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What the next scan after a customer rental showed; the two labels are never mixed. */
public enum ServiceOutcome {
  @JsonProperty("service_need")
  SERVICE_NEED,
  @JsonProperty("inspection_flow")
  INSPECTION_FLOW,
  @JsonProperty("event_free")
  EVENT_FREE,
  @JsonProperty("censored")
  CENSORED;

  /** The name as JSON and the tables spell it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
