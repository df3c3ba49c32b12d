package com.rfid3.foresight.contracts.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.contracts.common.Severity;
import java.time.Instant;
import java.util.List;

/**
 * An alert as it stood at a moment of its history. {@code foldedBy} names what folded it: silences,
 * rules, the legacy alert it explains, or {@code person}; empty where nothing did.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertSnapshot(
    String id,
    String type,
    Severity severity,
    String status,
    String source,
    String kind,
    String cause,
    String itemId,
    String rentalClass,
    String category,
    String store,
    String message,
    Instant createdAt,
    Double confidence,
    Double expectedLoss,
    String groupId,
    String foldedBy,
    String lineageId,
    List<MergeReason> reasons) {}
