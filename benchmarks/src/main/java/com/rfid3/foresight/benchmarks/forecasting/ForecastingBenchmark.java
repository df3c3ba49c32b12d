package com.rfid3.foresight.benchmarks.forecasting;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.forecasting.auto.AutoForecaster;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * {@code ./foresight bench forecasting}: fits a second of one core for each method, whole forecasts
 * on one core and on two, reconciliation, and what kept forecasts weigh. Takes two to three
 * minutes.
 */
public final class ForecastingBenchmark {
  private static final double SIMPLE_GOAL = 100_000;
  private static final int GARBAGE_GOAL = 1024;
  private static final int ETS_GOAL = 300;
  private static final Map<String, Double> PRESET_GOALS = Map.of("fast", 300.0, "thorough", 30.0);
  private static final int WEEKS_AHEAD = 8;
  private static final double RECONCILED_WITHIN = 2;

  private final Board board = new Board(System.out);

  private ForecastingBenchmark() {}

  public static void main(String[] arguments) throws RunnerException {
    var benchmark = new ForecastingBenchmark();
    benchmark.run();
    System.exit(benchmark.board.exitCode());
  }

  private void run() throws RunnerException {
    board.say("name: ours, reference, ratio, goal, ok|short");
    board.say("rates are per second of one core's processor time, measured by JMH");
    Measured.casesOf(FitSpeed.class).forEach(this::fits);
    presets();
    double seconds = 1 / Measured.casesOf(ReconciliationSpeed.class).getFirst().perSecond();
    board.add(Figure.atMost("488 x 41 x 1 reconciled, seconds", seconds, RECONCILED_WITHIN));
    board.add(Figure.free("GB per million kept forecasts of 8 steps", kilobytesKept()));
  }

  private void fits(Measured fits) {
    String method = fits.of("method");
    switch (method) {
      case "theta", "dotm" ->
          board.add(Figure.free(method + " fits/s, 72 to 120 months", fits.perSecond()));
      case "ets" ->
          board.add(Figure.atLeast("ets fits/s, 72 to 120 months", fits.perSecond(), ETS_GOAL));
      case "imapa" -> board.add(Figure.free("imapa fits/s, 156 points", fits.perSecond()));
      default -> {
        String name = method + " fits/s, 156 points";
        board.add(Figure.atLeast(name, fits.perSecond(), SIMPLE_GOAL));
        board.add(Figure.atMost(method + " bytes/fit", fits.bytes(), GARBAGE_GOAL));
      }
    }
  }

  private void presets() throws RunnerException {
    Measured alone = null;
    for (var forecasts : Measured.casesOf(PresetSpeed.class)) {
      String preset = forecasts.of("preset");
      if (forecasts.of("cores").equals("1")) {
        alone = forecasts;
        String name = preset + " series/s, 104 weeks";
        board.add(Figure.atLeast(name, forecasts.perSecond(), PRESET_GOALS.get(preset)));
      } else if (alone != null) {
        double gain = forecasts.perWallSecond() / alone.perWallSecond();
        board.add(Figure.free(preset + " on two cores over one, wall clock", gain));
      }
    }
  }

  /** Kilobytes of one kept forecast, which are gigabytes of a million. */
  private static double kilobytesKept() {
    var weekly = SpeedSeries.weekly();
    var preset = AutoForecaster.fast();
    // The first run loads what stays loaded.
    preset.forecastAll(weekly, WEEKS_AHEAD);
    long before = used();
    var kept = preset.forecastAll(weekly, WEEKS_AHEAD);
    return (used() - before) / 1e3 / kept.size();
  }

  private static long used() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
