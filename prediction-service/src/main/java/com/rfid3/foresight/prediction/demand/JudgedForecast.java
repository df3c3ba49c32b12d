package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.forecasting.Forecast;
import com.rfid3.foresight.forecasting.backtest.Scores;

/**
 * A forecast with the scores of its method on earlier origins, those of the best baseline on the
 * same origins, and the forecast as it would have been made one backtest horizon ago.
 *
 * @param served name of the method that is served, a baseline's where nothing beat it
 */
public record JudgedForecast(
    DemandSeries series,
    Forecast forecast,
    Forecast before,
    String served,
    Scores scores,
    Scores baseline) {}
