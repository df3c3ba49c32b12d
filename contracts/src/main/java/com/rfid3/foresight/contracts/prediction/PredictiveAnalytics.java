package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * The predictive part of the enhanced insights. A part that is off or has no data is null or empty.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PredictiveAnalytics(
    DemandForecast demandForecast,
    List<MaintenanceEntry> maintenanceSchedule,
    Double predictionConfidence,
    Double businessImpact) {}
