package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.contracts.common.DegradedReason;
import java.time.Instant;
import java.util.Map;

/**
 * What the dashboards need of the predictions, for the asked category and store: per enabled type,
 * why it is missing, and when the oldest part was computed.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Outlook(
    PredictiveAnalytics analytics,
    PredictiveInsights insights,
    Map<PredictionType, DegradedReason> missing,
    Instant computedAt) {}
