package com.rfid3.foresight.benchmarks.forecasting;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.auto.AutoForecaster;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import java.util.List;

/**
 * {@code ./foresight bench forecasting}: fits a second of one core for each method, whole forecasts
 * on one core and on all, reconciliation, and what kept forecasts weigh.
 */
public final class ForecastingBenchmark {
  private static final double CLASSIC_ALPHA = 0.1;
  private static final int SIMPLE_GOAL = 100_000;
  private static final int GARBAGE_GOAL = 1024;
  private static final int ETS_GOAL = 300;
  private static final int FAST_GOAL = 300;
  private static final int THOROUGH_GOAL = 30;
  private static final int WEEKS_AHEAD = 8;
  private static final double RECONCILED_WITHIN = 2;

  private final Board board = new Board(System.out);

  private ForecastingBenchmark() {}

  public static void main(String[] arguments) {
    var benchmark = new ForecastingBenchmark();
    benchmark.run();
    System.exit(benchmark.board.exitCode());
  }

  private void run() {
    board.say("name: ours, reference, ratio, goal, ok|short; rates are per second of one core");
    var rare = SpeedSeries.rare();
    for (var method :
        List.of(
            Methods.ses(),
            Methods.croston(CLASSIC_ALPHA),
            Methods.sba(CLASSIC_ALPHA),
            Methods.tsb(),
            Methods.adida())) {
      var pace = fits(method, rare);
      board.add(
          Figure.atLeast(method.name() + " fits/s, 156 points", pace.perSecond(), SIMPLE_GOAL));
      board.add(Figure.atMost(method.name() + " bytes/fit", pace.bytes(), GARBAGE_GOAL));
    }
    board.add(free("imapa fits/s, 156 points", fits(Methods.imapa(), rare).perSecond()));
    var monthly = SpeedSeries.monthly();
    for (var method : List.of(Methods.theta(), Methods.dynamicTheta())) {
      board.add(free(method.name() + " fits/s, months", fits(method, monthly).perSecond()));
    }
    double ets = fits(Methods.ets(), monthly).perSecond();
    board.add(Figure.atLeast("ets fits/s, 72 to 120 months", ets, ETS_GOAL));
    preset(AutoForecaster.fast(), FAST_GOAL);
    preset(AutoForecaster.thorough(), THOROUGH_GOAL);
    double seconds = 1 / Pace.of(1, new ShopHierarchy()::reconciled).perSecond();
    board.add(Figure.atMost("488 x 41 x 1 reconciled, seconds", seconds, RECONCILED_WITHIN));
    board.add(free("GB per million kept forecasts of 8 steps", kilobytesKept()));
  }

  private static Pace fits(Method method, List<Series> series) {
    int[] next = {0};
    return Pace.of(1, () -> method.fit(series.get(next[0]++ % series.size())));
  }

  private void preset(AutoForecaster preset, double goal) {
    var weekly = SpeedSeries.weekly();
    var alone = Pace.of(weekly.size(), () -> preset.forecastAll(weekly, WEEKS_AHEAD));
    var shared = preset.inParallel();
    var together = Pace.of(weekly.size(), () -> shared.forecastAll(weekly, WEEKS_AHEAD));
    String name = preset.name() + " series/s, 104 weeks";
    board.add(Figure.atLeast(name, alone.perSecond(), goal));
    int cores = Runtime.getRuntime().availableProcessors();
    double gain = together.wallPerSecond() / alone.wallPerSecond();
    board.add(free(preset.name() + " speed-up on " + cores + " cores, wall clock", gain));
  }

  /** A figure without a goal. */
  private static Figure free(String name, double value) {
    return new Figure(name, value, Double.NaN, "-", true);
  }

  /** Kilobytes of one kept forecast, which are gigabytes of a million. */
  private static double kilobytesKept() {
    var weekly = SpeedSeries.weekly();
    var preset = AutoForecaster.fast();
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
