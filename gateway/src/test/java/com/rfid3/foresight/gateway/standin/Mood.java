package com.rfid3.foresight.gateway.standin;

/** What a stand-in does with a request. */
public enum Mood {
  WELL,
  DOWN,
  SLOW,
  RESET,
  GARBAGE,
  ERROR
}
