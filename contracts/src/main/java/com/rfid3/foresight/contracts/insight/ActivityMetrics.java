package com.rfid3.foresight.contracts.insight;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** Scans of the last seven days and their daily rate. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ActivityMetrics(Long recentScans, Double scanRatePerDay) {}
