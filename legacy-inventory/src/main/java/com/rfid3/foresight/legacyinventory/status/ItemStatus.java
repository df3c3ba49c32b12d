package com.rfid3.foresight.legacyinventory.status;

import java.util.Arrays;
import java.util.Optional;

/**
 * The statuses that scans and items really hold. Anything else (empty, or a tag id in rows whose
 * fields have shifted) is no status: such a row says that the item was scanned and nothing more.
 */
public enum ItemStatus {
  READY_TO_RENT("Ready to Rent", Condition.FREE),
  ON_RENT("On Rent", Condition.OUT),
  DELIVERED("Delivered", Condition.OUT),
  STAGED("Staged", Condition.PROMISED),
  NEEDS_TO_BE_INSPECTED("Needs to be Inspected", Condition.IN_SERVICE),
  REPAIR("Repair", Condition.IN_SERVICE),
  WET("Wet", Condition.IN_LAUNDRY),
  WASH("Wash", Condition.IN_LAUNDRY),
  MISSING("Missing", Condition.LOST),
  SOLD("Sold", Condition.LEFT);

  /** What a status means for renting the item out. */
  public enum Condition {
    FREE,
    OUT,
    /** Picked for an order that has not left yet: neither free nor out. */
    PROMISED,
    IN_SERVICE,
    IN_LAUNDRY,
    LOST,
    /** No longer part of the fleet. */
    LEFT
  }

  private final String spelling;
  private final Condition condition;

  ItemStatus(String spelling, Condition condition) {
    this.spelling = spelling;
    this.condition = condition;
  }

  public String spelling() {
    return spelling;
  }

  public Condition condition() {
    return condition;
  }

  /** The status that a legacy value spells, in any case; none for everything else. */
  public static Optional<ItemStatus> of(String value) {
    return Arrays.stream(values())
        .filter(status -> value != null && status.spelling.equalsIgnoreCase(value.strip()))
        .findFirst();
  }
}
