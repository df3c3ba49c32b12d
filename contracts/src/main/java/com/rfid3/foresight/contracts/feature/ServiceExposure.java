package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/** One customer rental of one item and what was seen of the item next. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServiceExposure(
    String tagId,
    String rentalClass,
    String category,
    String contractNumber,
    Instant rentedAt,
    ServiceOutcome outcome,
    Instant observedAt,
    int rentalsSinceService) {}
