package com.rfid3.foresight.benchmarks.chaos;

import java.util.Locale;

/** What can be wrong with a part, as the gateway meets it. */
enum Fault {
  DOWN,
  SLOW,
  RESET,
  GARBAGE,
  ERRORS;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
