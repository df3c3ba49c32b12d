package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * The tagged fleet of a rental class now, in units, and its prices in dollars where they are known.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClassState(
    String rentalClass,
    String category,
    String commonName,
    int taggedUnits,
    int freeUnits,
    int outUnits,
    int inServiceUnits,
    Double dailyRate,
    Double retailPrice,
    boolean resale) {}
