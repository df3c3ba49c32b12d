package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a rental ended as far as the ordinary flow through inspection and laundry goes. */
public enum FlowOutcome {
  /** It was inspected without a fault noted, wet, washed or sent to the laundry. */
  @JsonProperty("event")
  EVENT,
  /** It was ready, or out with the next customer, without. */
  @JsonProperty("event_free")
  EVENT_FREE,
  /** It needed service first: the flow was never seen to its end. */
  @JsonProperty("competing")
  COMPETING,
  /** Nothing that tells was seen by the end of watching. */
  @JsonProperty("censored")
  CENSORED;

  /** The name as JSON spells it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
