package com.rfid3.foresight.gateway.snapshot;

import com.rfid3.foresight.legacyinventory.summary.AlertCounts;
import com.rfid3.foresight.legacyinventory.summary.InventoryCube;
import com.rfid3.foresight.legacyinventory.summary.InventorySummary;
import com.rfid3.foresight.legacyinventory.summary.ScanCounts;
import java.time.Instant;

/** A summary without its time, so that an unchanged inventory is seen to be unchanged. */
record Figures(InventoryCube cube, AlertCounts alerts, ScanCounts scans) {

  static Figures of(InventorySummary summary) {
    return new Figures(summary.cube(), summary.alerts(), summary.scans());
  }

  InventorySummary asOf(Instant taken) {
    return new InventorySummary(cube, alerts, scans, taken);
  }
}
