package com.rfid3.foresight.alerts.predicted;

/** What becomes of a proposal, with the reason that logs and history show. */
public sealed interface Verdict {

  /** Why, in one plain phrase. */
  String reason();

  /** A new alert, or one that had closed and is back. */
  record Open(Life life, String reason) implements Verdict {}

  /** An open alert whose content or strength has changed. */
  record Change(Life life, String reason) implements Verdict {}

  /** An alert that has been weak long enough. */
  record Close(Life life, String reason) implements Verdict {}

  /** Nothing to write. */
  record Keep(Cause cause, String reason) implements Verdict {}

  /** Why nothing is written. */
  enum Cause {
    REPEATED,
    LATE,
    BELOW_THRESHOLD,
    HELD
  }
}
