package com.rfid3.foresight.contracts.alert;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** Counts over the whole filtered list, not only the page. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record AlertSummary(
    int totalAlerts,
    int criticalAlerts,
    int highAlerts,
    int mediumAlerts,
    int lowAlerts,
    int predictiveAlerts,
    int existingAlerts) {}
