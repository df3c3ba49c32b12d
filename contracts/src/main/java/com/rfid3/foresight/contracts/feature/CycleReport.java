package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/** What one feature cycle did: scans copied into the ledger, entities seen, values changed. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record CycleReport(
    String runId,
    Instant startedAt,
    Instant finishedAt,
    int scansCopied,
    int entities,
    int changed,
    boolean sourceReloading) {}
