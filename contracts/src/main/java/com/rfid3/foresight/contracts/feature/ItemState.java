package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/** What is known of one tagged item now; dates are null where nothing was ever recorded. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemState(
    String tagId,
    String commonName,
    String rentalClass,
    String category,
    String status,
    String quality,
    String binLocation,
    boolean monitored,
    @JsonProperty("rentals_90d") int rentals90d,
    int rentalsSinceService,
    Instant lastScanAt,
    Instant lastRentalAt,
    Instant lastServiceAt) {}
