package com.rfid3.foresight.contracts.common;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * Where a page of a list ends: its size limit, and the cursor of the next page or null on the last.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Page(int limit, String nextCursor) {}
