package com.rfid3.foresight.gateway.limits;

import java.util.Locale;

/** Kinds of calls that are counted, each for itself. */
public enum RateClass {
  /** Not counted: a shop behind one address is one caller. */
  NONE,
  /** Wrong keys from one address. */
  SIGN_IN,
  BATCH,
  TRAINING,
  WRITES;

  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
