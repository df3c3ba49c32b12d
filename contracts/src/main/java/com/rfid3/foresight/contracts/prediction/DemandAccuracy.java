package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * Realised accuracy of settled demand predictions of one kind of target: weighted absolute error
 * beside that of saying what the period before had, bias, and the share of outcomes within the
 * interval.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record DemandAccuracy(
    String targetKind,
    int settled,
    double wape,
    double lastPeriodWape,
    double bias,
    double coverage) {}
