package com.rfid3.foresight.forecasting.backtest;

/**
 * Scores of one forecaster over series, origins and steps; {@code NaN} where a score is undefined.
 *
 * @param mase mean over fits of the absolute error, scaled by the seasonal naive error in sample
 *     (Hyndman & Koehler 2006)
 * @param rmsse mean over fits of the root squared error, scaled by the naive error in sample from
 *     the first non-zero value on (M5)
 * @param wape sum of absolute errors over the sum of observations
 * @param bias sum of forecast minus observation over the sum of observations
 * @param wql mean over the levels 0.1, 0.5 and 0.9 of twice the pinball loss over the sum of
 *     observations
 * @param coverage80 share of observations within the 80 % band, bounds included
 * @param width80 sum of band widths over the sum of observations
 * @param fits number of forecasts judged
 */
public record Scores(
    double mase,
    double rmsse,
    double wape,
    double bias,
    double wql,
    double coverage80,
    double width80,
    int fits) {}
