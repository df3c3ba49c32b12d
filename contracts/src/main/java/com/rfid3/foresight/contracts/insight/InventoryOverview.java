package com.rfid3.foresight.contracts.insight;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * Counts of items and the share on rent in percent, as the legacy dashboard computes them; all null
 * when not even an old count is known.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record InventoryOverview(
    Long totalItems,
    Long itemsOnRent,
    Long itemsAvailable,
    Long itemsInService,
    Double utilizationRate) {}
