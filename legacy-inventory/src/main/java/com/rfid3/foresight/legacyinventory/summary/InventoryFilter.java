package com.rfid3.foresight.legacyinventory.summary;

import java.util.Locale;

/**
 * Which items a figure counts. An empty member, or {@code all} as the legacy pages send it, leaves
 * everything in. Values compare without regard to case, as the database does.
 */
public record InventoryFilter(String store, String type, String category) {
  public static final InventoryFilter EVERYTHING = new InventoryFilter("", "", "");

  public InventoryFilter {
    store = normal(store);
    type = normal(type);
    category = normal(category);
  }

  /** A store matches an item that belongs there or is there now. */
  boolean takes(InventoryCell cell) {
    return (store.isEmpty()
            || matches(store, cell.homeStore())
            || matches(store, cell.currentStore()))
        && (type.isEmpty() || matches(type, cell.identifierType()))
        && (category.isEmpty() || matches(category, cell.category()));
  }

  private static boolean matches(String wanted, String value) {
    return wanted.equalsIgnoreCase(value.strip());
  }

  private static String normal(String value) {
    String stripped = value.strip();
    return stripped.toLowerCase(Locale.ROOT).equals("all") ? "" : stripped;
  }
}
