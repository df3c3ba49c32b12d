package com.rfid3.foresight.gateway.insights;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.contracts.insight.BasicInsights;
import com.rfid3.foresight.contracts.prediction.PredictiveInsights;

/** The inventory's figures and, while they can be had, what they will be. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record EnhancedSummary(
    @JsonUnwrapped BasicInsights basic,
    @JsonInclude(JsonInclude.Include.NON_NULL) PredictiveInsights predictiveInsights) {}
