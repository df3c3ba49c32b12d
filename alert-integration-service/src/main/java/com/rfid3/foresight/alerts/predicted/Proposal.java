package com.rfid3.foresight.alerts.predicted;

import com.rfid3.foresight.alerts.identity.Weight;
import com.rfid3.foresight.contracts.common.Severity;
import java.time.Instant;

/** A candidate that passed the checks; nothing in it is null. */
public record Proposal(
    String fingerprint,
    String source,
    String kind,
    Grounds grounds,
    Aim aim,
    Weight weight,
    Wording wording,
    Instant observedAt,
    Ending ending) {

  /** A proposal of which no end is told. */
  public Proposal(
      String fingerprint,
      String source,
      String kind,
      Grounds grounds,
      Aim aim,
      Weight weight,
      Wording wording,
      Instant observedAt) {
    this(fingerprint, source, kind, grounds, aim, weight, wording, observedAt, Ending.OPEN);
  }

  /**
   * How strongly it is meant, 0 to 1: its probability. A proposal without one is simply meant, and
   * so is one that its source rates graver than the probability alone, for what it would cost.
   */
  public double strength() {
    double probability = weight.confidence().orElse(1);
    return weight.severity().compareTo(usual(probability)) > 0 ? 1 : probability;
  }

  // The suite's scale of urgency by the probability of the adverse event within 30 days.
  private static Severity usual(double probability) {
    if (probability >= 0.7) {
      return Severity.CRITICAL;
    }
    if (probability >= 0.4) {
      return Severity.HIGH;
    }
    return probability >= 0.2 ? Severity.MEDIUM : Severity.LOW;
  }
}
