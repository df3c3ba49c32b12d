package com.rfid3.foresight.alerts.delivery;

/** What came of sending one message. */
sealed interface Outcome {

  /** The receiver has it. */
  record Delivered() implements Outcome {}

  /** The receiver will never take this message. */
  record Refused(String cause) implements Outcome {}

  /** This message failed, others may not. */
  record Failed(String cause) implements Outcome {}

  /** The channel is away: any message would have failed. */
  record Away(String cause) implements Outcome {}
}
