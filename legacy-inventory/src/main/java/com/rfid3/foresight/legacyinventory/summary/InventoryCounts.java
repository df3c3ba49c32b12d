package com.rfid3.foresight.legacyinventory.summary;

import java.util.Set;

/** Items in all, on rent, free to rent and in service. */
public record InventoryCounts(long total, long onRent, long available, long inService) {
  private static final Set<String> ON_RENT = Set.of("On Rent", "Delivered");
  private static final Set<String> AVAILABLE = Set.of("Ready to Rent");
  private static final Set<String> IN_SERVICE = Set.of("Repair", "Needs to be Inspected");

  /** Share on rent in percent, 0 to 100, not rounded. */
  public double utilization() {
    return (double) onRent / Math.max(total, 1) * 100;
  }

  InventoryCounts plus(InventoryCell cell) {
    long items = cell.items();
    return new InventoryCounts(
        total + items,
        onRent + (ON_RENT.contains(cell.status()) ? items : 0),
        available + (AVAILABLE.contains(cell.status()) ? items : 0),
        inService + (IN_SERVICE.contains(cell.status()) ? items : 0));
  }
}
