package com.rfid3.foresight.localstack.shop.catalog;

/** What happens to pieces of a category between two rentals. */
public enum ItemKind {
  /** Washed by a laundry after use. */
  LINEN,
  TENT,
  TABLE,
  MACHINE,
  /** A fixed bundle of identical pieces. */
  PACK,
  /** Consumed: it leaves and does not come back. */
  RESALE
}
