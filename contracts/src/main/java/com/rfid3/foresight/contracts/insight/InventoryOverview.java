package com.rfid3.foresight.contracts.insight;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** Counts of items and the share on rent in percent, as the legacy dashboard computes them. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record InventoryOverview(
    long totalItems,
    long itemsOnRent,
    long itemsAvailable,
    long itemsInService,
    double utilizationRate) {}
