package com.rfid3.foresight.alerts.identity;

/** What an alert is about. A part nobody knows is empty. */
public record Subject(String item, String rentalClass, String category, String store) {

  /** The item as all its spellings share it. */
  public String itemKey() {
    return Spelling.fold(item);
  }

  /** The rental class as all its spellings share it. */
  public String classKey() {
    return Spelling.fold(rentalClass);
  }
}
