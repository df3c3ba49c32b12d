package com.rfid3.foresight.gateway.insights;

import com.rfid3.foresight.contracts.insight.ActivityMetrics;
import com.rfid3.foresight.contracts.insight.BasicInsights;
import com.rfid3.foresight.contracts.insight.HealthMetrics;
import com.rfid3.foresight.contracts.insight.InventoryOverview;
import com.rfid3.foresight.legacyinventory.summary.AlertCounts;
import com.rfid3.foresight.legacyinventory.summary.InventoryCell;
import com.rfid3.foresight.legacyinventory.summary.InventoryCounts;
import com.rfid3.foresight.legacyinventory.summary.InventoryFilter;
import com.rfid3.foresight.legacyinventory.summary.InventorySummary;
import java.util.Map;

/** The legacy dashboard's figures in the shape of the public answer. */
final class LegacyFigures {
  /** The honest answer while not even old figures are known. */
  static final BasicInsights NONE =
      new BasicInsights(
          new InventoryOverview(null, null, null, null, null),
          new HealthMetrics(null, null, null, null, null, null),
          new ActivityMetrics(null, null),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of());

  private LegacyFigures() {}

  static BasicInsights of(InventorySummary summary, InventoryFilter filter) {
    return new BasicInsights(
        overview(summary, filter),
        health(summary, filter),
        new ActivityMetrics(summary.scans().recent(), summary.scans().ratePerDay()),
        summary.cube().by(InventoryCell::status, filter),
        summary.cube().by(InventoryCell::quality, filter),
        summary.cube().by(InventoryCell::bin, filter),
        summary.cube().by(InventoryCell::category, filter));
  }

  private static InventoryOverview overview(InventorySummary summary, InventoryFilter filter) {
    InventoryCounts counts = summary.cube().counts(filter);
    return new InventoryOverview(
        counts.total(),
        counts.onRent(),
        counts.available(),
        counts.inService(),
        summary.utilizationRate(filter));
  }

  private static HealthMetrics health(InventorySummary summary, InventoryFilter filter) {
    AlertCounts alerts = summary.alerts();
    return new HealthMetrics(
        summary.healthScore(filter),
        alerts.active(),
        alerts.critical(),
        alerts.high(),
        alerts.medium(),
        alerts.low());
  }
}
