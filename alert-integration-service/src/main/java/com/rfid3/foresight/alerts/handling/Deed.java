package com.rfid3.foresight.alerts.handling;

import java.time.Instant;

/** What a person does with an alert: who, and in what words, which may be empty. */
public sealed interface Deed {

  /** Who. */
  String by();

  /** In what words; may be empty. */
  String comment();

  /** Has seen it. */
  record Acknowledge(String by, String comment) implements Deed {}

  /** Has dealt with it. */
  record Resolve(String by, String comment) implements Deed {}

  /** Wants it folded until then. */
  record Snooze(String by, String comment, Instant until) implements Deed {}
}
