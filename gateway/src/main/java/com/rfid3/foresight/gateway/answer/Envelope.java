package com.rfid3.foresight.gateway.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.util.RawValue;
import com.rfid3.foresight.contracts.common.PredictiveStatus;
import java.time.Instant;

/** The envelope with its data already written, for the data is also what the entity tag is of. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Envelope(
    boolean success,
    RawValue data,
    @JsonInclude(JsonInclude.Include.NON_NULL) Boolean enhancedFeatures,
    @JsonInclude(JsonInclude.Include.NON_NULL) String fallbackReason,
    Instant timestamp,
    String requestId,
    PredictiveStatus predictive) {}
