package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;

/**
 * One prediction. In JSON the members of its parts stand side by side, in the shape of the public
 * API. With {@code insufficient_data} there is no value, and {@code needs} and {@code has} say what
 * is missing.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Prediction(
    long id,
    PredictionType predictionType,
    PredictionStatus status,
    Target target,
    @JsonUnwrapped Estimate estimate,
    @JsonUnwrapped Claim claimed,
    @JsonUnwrapped Advice advice,
    @JsonUnwrapped Provenance provenance,
    Map<String, Object> needs,
    Map<String, Object> has) {}
