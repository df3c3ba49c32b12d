package com.rfid3.foresight.prediction.advice;

import com.rfid3.foresight.contracts.common.Severity;

/**
 * How pressing an adverse event is, from its probability within 30 days, one step up where the
 * expected loss passes an amount.
 *
 * @param bigLoss expected loss in dollars past which the urgency goes up one step
 */
public record Urgency(double bigLoss) {
  private static final double CRITICAL = 0.7;
  private static final double HIGH = 0.4;
  private static final double MEDIUM = 0.2;

  /** Urgency of an event of this probability, where no loss can be stated. */
  public Severity of(double probability) {
    if (probability >= CRITICAL) {
      return Severity.CRITICAL;
    }
    if (probability >= HIGH) {
      return Severity.HIGH;
    }
    return probability >= MEDIUM ? Severity.MEDIUM : Severity.LOW;
  }

  /** Urgency of an event of this probability and expected loss in dollars. */
  public Severity of(double probability, double expectedLoss) {
    Severity plain = of(probability);
    boolean up = expectedLoss > bigLoss && plain != Severity.CRITICAL;
    return up ? Severity.values()[plain.ordinal() + 1] : plain;
  }
}
