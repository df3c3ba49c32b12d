package com.rfid3.foresight.alerts.handling;

import java.time.Instant;
import java.util.Optional;

/** What a person does with an alert: who, and in what words, which may be empty. */
public sealed interface Deed {

  /** Who. */
  String by();

  /** In what words; may be empty. */
  String comment();

  /** When it ends by itself; empty where it does not. */
  Optional<Instant> ends();

  /** Has seen it, for good or for a time. */
  record Acknowledge(String by, String comment, Optional<Instant> ends) implements Deed {}

  /** Has dealt with it. */
  record Resolve(String by, String comment) implements Deed {
    @Override
    public Optional<Instant> ends() {
      return Optional.empty();
    }
  }

  /** Wants it folded until then. */
  record Snooze(String by, String comment, Instant until) implements Deed {
    @Override
    public Optional<Instant> ends() {
      return Optional.of(until);
    }
  }
}
