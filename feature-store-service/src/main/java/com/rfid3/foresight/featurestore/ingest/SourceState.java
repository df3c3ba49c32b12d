package com.rfid3.foresight.featurestore.ingest;

import java.util.Locale;

/** In what state the source table was found after copying. */
public enum SourceState {
  /** All of it is copied; its ids are too young to tell a finished reload from a pause in one. */
  FILLING,
  /** All of it is copied and its ids have kept still: a reload, if there was one, is over. */
  SETTLED,
  /** It is being deleted, refilled or written to right now. */
  RELOADING,
  /** It has kept still and has lost more rows than corrections explain. */
  SHRUNK;

  /** As the tables spell it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
