package com.rfid3.foresight.contracts.insight;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;

/**
 * The inventory as it is. Counts are keyed by the legacy values; a missing value is keyed {@code
 * unknown}.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record BasicInsights(
    InventoryOverview inventoryOverview,
    HealthMetrics healthMetrics,
    ActivityMetrics activityMetrics,
    Map<String, Long> byStatus,
    Map<String, Long> byQuality,
    Map<String, Long> byBin,
    Map<String, Long> byCategory) {}
