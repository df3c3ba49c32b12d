package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** The predictive part of the inventory summary; null is what is off or unknown. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PredictiveInsights(
    Integer highPriorityAlerts,
    @JsonProperty("items_needing_service_30_days") Integer itemsNeedingService30Days,
    Integer classesAtRisk,
    @JsonProperty("predicted_demand_30_days") DemandTotal predictedDemand30Days) {}
