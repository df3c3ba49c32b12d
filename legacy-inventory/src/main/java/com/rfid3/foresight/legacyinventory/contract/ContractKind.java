package com.rfid3.foresight.legacyinventory.contract;

import java.util.Locale;

/** What a contract number says of its contract; only customers make demand. */
public enum ContractKind {
  /** A customer's contract. */
  CUSTOMER,
  /** Linen sent to the laundry: a quarter of all rental scans, and no demand. */
  LAUNDRY,
  /** Somebody trying the scanner. */
  TEST,
  /** No contract at all. */
  NONE;

  /** Kind of a contract number as the legacy tables hold it; null and blank are {@code NONE}. */
  public static ContractKind of(String contractNumber) {
    if (contractNumber == null || contractNumber.isBlank()) {
      return NONE;
    }
    String number = contractNumber.strip().toLowerCase(Locale.ROOT);
    if (number.startsWith("test")) {
      return TEST;
    }
    return number.startsWith("l") ? LAUNDRY : CUSTOMER;
  }
}
