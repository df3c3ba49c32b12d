package com.rfid3.foresight.alerts.merge;

import java.util.Locale;

/** The stages of the merge, in their order. */
public enum Step {
  NORMALISE(""),
  FINGERPRINT("known by source, kind and target"),
  DEDUPLICATE("told once"),
  CORRELATE("relates to no other"),
  GROUP("stands alone"),
  INHIBIT("nothing stands above it"),
  SILENCE("nobody has silenced it"),
  RANK("by severity, expected loss, age, id");

  private final String usual;

  Step(String usual) {
    this.usual = usual;
  }

  /** The reason of a stage that found nothing to say of an alert. */
  String usual() {
    return usual;
  }

  /** The name as reasons spell it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
