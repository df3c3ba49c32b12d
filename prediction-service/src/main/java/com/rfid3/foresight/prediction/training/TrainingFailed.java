package com.rfid3.foresight.prediction.training;

/** A training that left no artifact; what served before still serves. */
public class TrainingFailed extends RuntimeException {
  public TrainingFailed(String why, Throwable cause) {
    super(why, cause);
  }
}
