package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * Demand ahead: the next 30 days, not there where the choice has no forecast, and the categories
 * that rise most.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record DemandForecast(
    @JsonProperty("next_30_days") @JsonInclude(JsonInclude.Include.NON_NULL)
        DemandOutlook next30Days,
    List<HighDemand> highDemandItems) {}
