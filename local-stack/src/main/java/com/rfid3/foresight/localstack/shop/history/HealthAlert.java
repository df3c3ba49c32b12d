package com.rfid3.foresight.localstack.shop.history;

import com.rfid3.foresight.localstack.shop.catalog.MappedClass;
import java.time.LocalDateTime;

/**
 * A row of {@code inventory_health_alerts}.
 *
 * @param tag of the item
 * @param mapping class, name and category as the mapping has them
 * @param type one of the seven legacy alert types
 * @param severity low, medium, high or critical
 * @param days since the last scan
 * @param lastScan shop-local
 * @param status active, acknowledged or resolved
 * @param createdAt when it was raised, UTC
 */
public record HealthAlert(
    String tag,
    MappedClass mapping,
    String type,
    String severity,
    int days,
    LocalDateTime lastScan,
    String status,
    LocalDateTime createdAt) {

  /** The legacy rule: how long an item was not scanned. */
  public static String severityOf(long days) {
    if (days > 180) {
      return "critical";
    }
    return days > 90 ? "high" : days > 60 ? "medium" : "low";
  }

  /** What the legacy pages suggest. */
  public String suggestedAction() {
    return switch (type) {
      case "quality_decline" -> "Inspect " + mapping.name() + ": quality fell by two grades";
      case "pack_status_review" -> "Check that the pack is complete";
      default -> "Locate and scan the item: not scanned for " + days + " days";
    };
  }
}
