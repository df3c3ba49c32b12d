package com.rfid3.foresight.contracts.common;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why a part of an answer is not live: a closed list, fit to be shown to anyone. */
public enum DegradedReason {
  @JsonProperty("flag_off")
  FLAG_OFF,
  @JsonProperty("kill_switch")
  KILL_SWITCH,
  @JsonProperty("service_down")
  SERVICE_DOWN,
  @JsonProperty("timeout")
  TIMEOUT,
  @JsonProperty("circuit_open")
  CIRCUIT_OPEN,
  @JsonProperty("overloaded")
  OVERLOADED,
  @JsonProperty("insufficient_data")
  INSUFFICIENT_DATA,
  @JsonProperty("model_unavailable")
  MODEL_UNAVAILABLE,
  @JsonProperty("database_down")
  DATABASE_DOWN;

  /** The name as JSON and the tables spell it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
