package com.rfid3.foresight.legacyinventory.summary;

import java.time.Instant;

/**
 * Everything the legacy dashboard is computed from, as it was at one time. Alerts and scans are
 * those of the whole shop: the legacy dashboard does not filter them.
 */
public record InventorySummary(
    InventoryCube cube, AlertCounts alerts, ScanCounts scans, Instant takenAt) {

  public double utilizationRate(InventoryFilter filter) {
    return LegacyRounding.round(cube.counts(filter).utilization(), 2);
  }

  /** The legacy health score of the filtered items, 0 to 100. */
  public double healthScore(InventoryFilter filter) {
    return HealthScore.of(alerts, cube.counts(filter).utilization(), scans.recent());
  }

  /** The same with other scan counts, for while the scan table is being reloaded. */
  public InventorySummary withScans(ScanCounts other) {
    return new InventorySummary(cube, alerts, other, takenAt);
  }
}
