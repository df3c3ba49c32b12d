package com.rfid3.foresight.legacyinventory.pointofsale;

import java.util.Locale;
import java.util.Set;

/** How far a contract of the point of sale has come, by its status text in any case. */
public enum ContractStage {
  /** Promised to a customer; nothing has gone out. */
  RESERVED,
  /** Neither promised nor rented: a quote, or called off. */
  NO_RENTAL,
  /** Over. */
  CLOSED,
  /** Everything else: gone out, and back or not. */
  OPEN;

  private static final Set<String> NONE = Set.of("quote", "cancelled", "canceled", "void");
  private static final Set<String> OVER = Set.of("closed", "completed", "returned");

  /** The stage of a status as imported. */
  public static ContractStage of(String status) {
    String word = status.strip().toLowerCase(Locale.ROOT);
    if (word.startsWith("reserv") || word.startsWith("booked")) {
      return RESERVED;
    }
    if (NONE.contains(word)) {
      return NO_RENTAL;
    }
    return OVER.contains(word) ? CLOSED : OPEN;
  }
}
