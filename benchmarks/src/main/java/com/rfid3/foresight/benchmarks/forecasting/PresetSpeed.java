package com.rfid3.foresight.benchmarks.forecasting;

import com.rfid3.foresight.forecasting.Forecast;
import com.rfid3.foresight.forecasting.Forecaster;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.auto.AutoForecaster;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Whole forecasts of a panel of two years of weeks, on one core and on two. */
@State(Scope.Benchmark)
public class PresetSpeed {
  private static final int WEEKS_AHEAD = 8;

  /** The preset's name. */
  @Param({"fast", "thorough"})
  public String preset;

  /** Cores that share the panel. */
  @Param({"1", "2"})
  public int cores;

  private Forecaster measured;
  private List<Series> series;
  private ForkJoinPool pool;

  /** Makes the series; a pool of its own decides how many cores work on them. */
  @Setup
  public void prepare() {
    series = SpeedSeries.weekly();
    var chosen = preset.equals("fast") ? AutoForecaster.fast() : AutoForecaster.thorough();
    measured = cores == 1 ? chosen : chosen.inParallel();
    pool = new ForkJoinPool(cores);
  }

  /** Ends the pool. */
  @TearDown
  public void end() {
    pool.close();
  }

  /** The measured work. */
  @Benchmark
  @OperationsPerInvocation(SpeedSeries.PANEL)
  public List<Forecast> forecasts() {
    return pool.submit(() -> measured.forecastAll(series, WEEKS_AHEAD)).join();
  }
}
