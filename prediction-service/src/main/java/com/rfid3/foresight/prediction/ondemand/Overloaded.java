package com.rfid3.foresight.prediction.ondemand;

/** As many computations as may are under way, and as many as may wait for them. */
public class Overloaded extends RuntimeException {
  Overloaded(int abreast, int waiting) {
    super("%d computations under way and %d waiting".formatted(abreast, waiting));
  }
}
