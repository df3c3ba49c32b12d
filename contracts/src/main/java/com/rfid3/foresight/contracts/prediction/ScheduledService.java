package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.contracts.common.Severity;
import java.time.LocalDate;
import java.util.List;

/**
 * An item likely to need service within the days asked for: how likely, by when, what to do, and
 * the expected cost in dollars that doing it avoids (null where no price is known).
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScheduledService(
    long predictionId,
    String itemId,
    String commonName,
    String category,
    String rentalClass,
    double probability,
    LocalDate targetDate,
    Severity urgency,
    String message,
    String recommendedAction,
    Double expectedLoss,
    List<Reason> reasons,
    String lineageId) {}
