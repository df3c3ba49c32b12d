package com.rfid3.foresight.forecasting;

import java.util.List;

/**
 * Turns series into forecasts with uncertainty: thread-safe, and deterministic for its seed.
 *
 * <p>Series that are forecast together may lend each other strength: choices and error
 * distributions are pooled where one series alone has too little to show.
 */
public interface Forecaster {

  /** A short name for tables and logs. */
  String name();

  /**
   * Forecasts a panel of series, in the order given.
   *
   * @param horizon steps ahead, at least 1
   * @throws SeriesException for an empty series or a horizon below 1
   * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop
   */
  List<Forecast> forecastAll(List<Series> panel, int horizon, Progress progress);

  /** Forecasts a panel of series, in the order given. */
  default List<Forecast> forecastAll(List<Series> panel, int horizon) {
    return forecastAll(panel, horizon, Progress.SILENT);
  }

  /** Forecasts one series on its own. */
  default Forecast forecast(Series series, int horizon) {
    return forecastAll(List.of(series), horizon).getFirst();
  }
}
