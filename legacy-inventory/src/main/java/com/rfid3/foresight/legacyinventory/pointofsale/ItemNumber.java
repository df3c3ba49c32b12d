package com.rfid3.foresight.legacyinventory.pointofsale;

/** The one spelling of an item number: imports that went through a spreadsheet write 63131.0. */
public final class ItemNumber {
  private static final String TRUNCATED = "\\.0+$";

  private ItemNumber() {}

  /** The number as the item master and rental classes spell it. */
  public static String of(String imported) {
    return imported.strip().replaceAll(TRUNCATED, "");
  }
}
