package com.rfid3.foresight.forecasting.backtest;

import com.rfid3.foresight.forecasting.Forecaster;
import com.rfid3.foresight.forecasting.Progress;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.SeriesException;
import com.rfid3.foresight.forecasting.auto.AutoForecaster;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Forecasts made again from earlier origins, knowing nothing of what came after each, and judged by
 * what did.
 */
public final class Backtest {
  private final List<Series> panel;
  private final int horizon;
  private final int[] origins;

  private Backtest(List<Series> panel, int horizon, int[] origins) {
    this.panel = List.copyOf(panel);
    this.horizon = horizon;
    this.origins = origins;
  }

  /**
   * The last {@code origins} origins of one series, one horizon apart, the latest of them followed
   * by exactly one horizon of observations.
   *
   * @throws SeriesException where the series is too short for them
   */
  public static Backtest rollingOrigin(Series series, int horizon, int origins) {
    return rollingOrigin(List.of(series), horizon, origins);
  }

  /** As {@link #rollingOrigin(Series, int, int)}, for series of one length, forecast together. */
  public static Backtest rollingOrigin(List<Series> panel, int horizon, int origins) {
    int length = panel.getFirst().length();
    int[] spaced =
        IntStream.rangeClosed(1, origins).map(i -> length - (origins + 1 - i) * horizon).toArray();
    return at(panel, horizon, spaced);
  }

  /**
   * Chosen origins, each a number of known observations; what lies past a series' end is not
   * judged.
   */
  public static Backtest at(List<Series> panel, int horizon, int... origins) {
    for (Series series : panel) {
      for (int origin : origins) {
        if (origin < 1 || origin >= series.length()) {
          throw new SeriesException(
              series.id(), origin, "no origin with observations before and after it");
        }
      }
    }
    return new Backtest(panel, horizon, origins.clone());
  }

  /** Scores each forecaster, and the seasonal naive method as the baseline. */
  public Comparison compare(Forecaster... forecasters) {
    return compare(List.of(forecasters), Progress.SILENT);
  }

  /** Scores each forecaster, and the seasonal naive method as the baseline. */
  public Comparison compare(List<Forecaster> forecasters, Progress progress) {
    var rows = new ArrayList<Comparison.Row>();
    for (Forecaster forecaster : forecasters) {
      rows.add(row(forecaster, progress));
      progress.advanced(rows.size(), forecasters.size() + 1);
    }
    return new Comparison(rows, row(AutoForecaster.of(Methods.seasonalNaive()), progress));
  }

  private Comparison.Row row(Forecaster forecaster, Progress progress) {
    var tally = new Tally();
    for (int origin : origins) {
      progress.checkpoint();
      var known = panel.stream().map(series -> series.head(origin)).toList();
      var forecasts = forecaster.forecastAll(known, horizon);
      for (int i = 0; i < known.size(); i++) {
        tally.add(known.get(i), forecasts.get(i), after(panel.get(i), origin));
      }
    }
    return new Comparison.Row(forecaster.name(), tally.scores());
  }

  private double[] after(Series series, int origin) {
    int to = Math.min(series.length(), origin + horizon);
    return Arrays.copyOfRange(series.values(), origin, to);
  }
}
