package com.rfid3.foresight.alerts.predicted;

import com.rfid3.foresight.alerts.identity.Weight;
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
    Instant observedAt) {

  /** How strongly it is meant, 0 to 1; a proposal without a probability is simply meant. */
  public double strength() {
    return weight.confidence().orElse(1);
  }

  /** Whether it tells what the other tells, at whatever time. */
  public boolean tellsTheSameAs(Proposal other) {
    return equals(
        new Proposal(
            other.fingerprint,
            other.source,
            other.kind,
            other.grounds,
            other.aim,
            other.weight,
            other.wording,
            observedAt));
  }
}
