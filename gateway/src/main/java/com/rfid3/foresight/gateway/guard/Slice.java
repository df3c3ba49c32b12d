package com.rfid3.foresight.gateway.guard;

/** What was answered in one slice of time while a flag was on. */
record Slice(long answers, long failed, long slow) {
  static final Slice EMPTY = new Slice(0, 0, 0);

  Slice with(boolean fails, boolean lags) {
    return new Slice(answers + 1, failed + (fails ? 1 : 0), slow + (lags ? 1 : 0));
  }

  double failedShare() {
    return answers == 0 ? 0 : (double) failed / answers;
  }

  double slowShare() {
    return answers == 0 ? 0 : (double) slow / answers;
  }
}
