package com.rfid3.foresight.prediction.training;

/** What becomes of a version that a training made. */
enum Part {
  /** It is kept, no more. */
  KEPT,
  /** It predicts beside what serves, where no other does. */
  SHADOW,
  /** It serves. */
  SERVES
}
