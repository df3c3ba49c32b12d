package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Map;

/**
 * One version of a model as the registry holds it: how it did on later data it had not seen, its
 * baseline on the same data, and how many records it was made from and judged on.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelVersion(
    String serviceName,
    String modelType,
    String modelVersion,
    String status,
    Instant trainedAt,
    Map<String, Object> metrics,
    Map<String, Object> baseline,
    Integer trainedOn,
    Integer judgedOn,
    ModelMaking making,
    String lineageId) {}
