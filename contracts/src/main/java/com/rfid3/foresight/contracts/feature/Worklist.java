package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.contracts.common.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A page of the worklist.
 *
 * @param asOf when the records were looked at
 * @param counts entries of every kind, those without any included
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Worklist(
    Instant asOf, Map<String, Integer> counts, List<WorklistEntry> entries, Page page) {}
