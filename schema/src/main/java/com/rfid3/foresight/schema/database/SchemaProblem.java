package com.rfid3.foresight.schema.database;

/** Something a person has to see to; the message says what it is and what to do. */
public final class SchemaProblem extends RuntimeException {
  public SchemaProblem(String message) {
    super(message);
  }

  public SchemaProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
