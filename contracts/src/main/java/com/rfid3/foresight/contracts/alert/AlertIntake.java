package com.rfid3.foresight.contracts.alert;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What became of pushed or polled candidates. {@code repeated} told nothing new, {@code late} were
 * older than what is stored, {@code belowThreshold} were too unlikely to open an alert.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record AlertIntake(
    int received,
    int opened,
    int updated,
    int closed,
    int repeated,
    int late,
    int belowThreshold) {}
