package com.rfid3.foresight.schema.report;

/** How good a finding is. Only {@link #FAIL} makes a command end with 1. */
public enum Verdict {
  OK,
  NOTE,
  WARN,
  FAIL
}
