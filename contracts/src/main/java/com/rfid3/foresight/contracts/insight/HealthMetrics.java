package com.rfid3.foresight.contracts.insight;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** Legacy health score (0 to 100) and its active alerts by severity. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record HealthMetrics(
    Double healthScore,
    Long activeAlerts,
    Long criticalAlerts,
    Long highAlerts,
    Long mediumAlerts,
    Long lowAlerts) {}
