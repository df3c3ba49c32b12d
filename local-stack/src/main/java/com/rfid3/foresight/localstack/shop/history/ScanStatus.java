package com.rfid3.foresight.localstack.shop.history;

/** The statuses of scans and items in the legacy tables. */
public enum ScanStatus {
  READY("Ready to Rent"),
  ON_RENT("On Rent"),
  INSPECT("Needs to be Inspected"),
  DELIVERED("Delivered"),
  REPAIR("Repair"),
  WET("Wet"),
  WASH("Wash"),
  STAGED("Staged"),
  /** Items only: set by hand. */
  SOLD("Sold"),
  /** Items only. */
  MISSING("Missing");

  private final String spelling;

  ScanStatus(String spelling) {
    this.spelling = spelling;
  }

  /** As in {@code id_transactions.status} and {@code id_item_master.status}. */
  public String spelling() {
    return spelling;
  }
}
