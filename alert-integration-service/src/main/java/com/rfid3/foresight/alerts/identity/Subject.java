package com.rfid3.foresight.alerts.identity;

/** What an alert is about. A part nobody knows is empty. */
public record Subject(String item, String rentalClass, String category, String store) {

  /** The rental class as all its spellings share it. */
  public String classKey() {
    return Spelling.fold(rentalClass);
  }
}
