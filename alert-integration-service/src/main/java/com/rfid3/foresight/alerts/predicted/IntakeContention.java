package com.rfid3.foresight.alerts.predicted;

/** Others kept changing the same alerts; the sender may simply tell them again. */
public class IntakeContention extends RuntimeException {

  IntakeContention(int alerts) {
    super("Changed by others while being stored: " + alerts);
  }
}
