package com.rfid3.foresight.localstack.shop.history;

/** The five scan types of the legacy tables. */
public enum ScanType {
  TOUCH("Touch Scan"),
  RENTAL("Rental"),
  RETURN("Return"),
  DELIVERY("Delivery"),
  PICKUP("Pickup");

  private final String spelling;

  ScanType(String spelling) {
    this.spelling = spelling;
  }

  /** As in {@code id_transactions.scan_type}. */
  public String spelling() {
    return spelling;
  }
}
