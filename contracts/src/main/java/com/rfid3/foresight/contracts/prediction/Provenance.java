package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;

/**
 * Where a prediction comes from: model, measured accuracy, reasons, when it was made, and the
 * lineage id that ties it to its features and outcome.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Provenance(
    String modelVersion,
    String modelType,
    Accuracy accuracy,
    List<Reason> reasons,
    Instant createdAt,
    String lineageId) {}
