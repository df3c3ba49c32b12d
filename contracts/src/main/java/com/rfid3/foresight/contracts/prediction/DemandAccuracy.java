package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * Realised accuracy of settled demand predictions of one kind of target: weighted absolute error
 * beside that of saying what the period before had, bias, and the share of outcomes within the
 * interval.
 *
 * @param seasonalNaiveWape the error of saying what the same days of the year before had, where
 *     records reach back so far; absent where they do for none
 * @param mase absolute error over that of the seasonal naive, of the period before where there is
 *     none; absent where that never missed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record DemandAccuracy(
    String targetKind,
    int settled,
    double wape,
    double lastPeriodWape,
    Double seasonalNaiveWape,
    Double mase,
    double bias,
    double coverage) {}
