package com.rfid3.foresight.alerts.policy;

import java.time.Instant;

/** A decision of a person to have matching alerts folded for a time, with its author and reason. */
public record Silence(long id, Purpose purpose, Matchers matchers, Window window, Saying saying) {

  /** Why people fold alerts. */
  public enum Purpose {
    SILENCE,
    MAINTENANCE
  }

  /** Who said it, why, and when. */
  public record Saying(String author, String reason, Instant at) {}

  /** The name by which alerts refer to it. */
  public String wire() {
    return (purpose == Purpose.SILENCE ? "silence_" : "maintenance_") + id;
  }
}
