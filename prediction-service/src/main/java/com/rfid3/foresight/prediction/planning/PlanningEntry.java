package com.rfid3.foresight.prediction.planning;

import java.time.Instant;

/**
 * A statement with its author and since when it holds; {@code replaced} is null while it stands.
 */
public record PlanningEntry(
    PlanningScope scope, PlanningValue value, String author, Instant since, Replaced replaced) {
  /** Who ended a statement, and when. */
  public record Replaced(String by, Instant at) {}

  /** Whether it stands. */
  public boolean stands() {
    return replaced == null;
  }
}
