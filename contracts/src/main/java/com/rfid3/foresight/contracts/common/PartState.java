package com.rfid3.foresight.contracts.common;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a part of an answer was obtained, from best to most degraded; {@code OFF} stands apart. */
public enum PartState {
  @JsonProperty("live")
  LIVE,
  @JsonProperty("stale")
  STALE,
  @JsonProperty("legacy")
  LEGACY,
  @JsonProperty("empty")
  EMPTY,
  @JsonProperty("off")
  OFF;

  /** The name as JSON and the tables spell it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
