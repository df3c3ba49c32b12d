package com.rfid3.foresight.benchmarks.accuracy;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.forecasting.Forecaster;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.auto.AutoForecaster;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import com.rfid3.foresight.localstack.shop.History;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The presets on the demo shop's own weekly turns, beside what the shop would be served otherwise:
 * the seasonal naive method and the eight-week mean.
 */
final class ShopTrial {
  private static final int WEEKS_AHEAD = 4;
  private static final int ORIGINS = 6;
  private static final int WINDOW = 8;

  /** Fixed, so that every run judges the same shop. */
  private static final Clock END =
      Clock.fixed(Instant.parse("2026-11-15T12:00:00Z"), ZoneOffset.UTC);

  private final Board board;

  ShopTrial(Board board) {
    this.board = board;
  }

  /** The shop of the demonstration over its 36 weeks, and over three years. */
  void judge() {
    judge(ShopPlan.shop(END));
    judge(ShopPlan.shop(END).over(History.THREE_YEARS));
  }

  private void judge(ShopPlan plan) {
    var turns = ShopTurns.of(plan);
    String weeks = plan.history().weeks() + "w ";
    level(weeks + "classes", turns.classes(), true);
    level(weeks + "categories", turns.categories(), true);
    // A total is one series: a few fits decide nothing.
    level(weeks + "total", turns.total(), false);
  }

  private void level(String name, List<Series> series, boolean demanded) {
    int length = series.getFirst().length();
    var origins =
        IntStream.rangeClosed(1, ORIGINS)
            .mapToObj(i -> length - (ORIGINS + 1 - i) * WEEKS_AHEAD)
            .toList();
    var panel = new Panel("shop " + name, series, WEEKS_AHEAD, origins);
    var baselines =
        List.of(
            fits(panel, AutoForecaster.of(Methods.seasonalNaive())),
            fits(panel, AutoForecaster.of(Methods.windowMean(WINDOW))));
    for (var preset : List.of(AutoForecaster.thorough(), AutoForecaster.fast())) {
      var ours = fits(panel, preset.inParallel());
      score(new Line(panel, "RMSSE", Fits::rmsse, demanded), ours, baselines);
      score(new Line(panel, "WQL", Fits::wql, demanded), ours, baselines);
      board.add(Figure.free(label(ours, panel, "bias"), ours.bias()));
      board.add(Figure.free(label(ours, panel, "coverage80"), ours.coverage()));
    }
  }

  private static Fits fits(Panel panel, Forecaster forecaster) {
    return PanelTrial.forecast(panel, forecaster);
  }

  private record Line(Panel panel, String score, ToDoubleFunction<Fits> of, boolean demanded) {}

  private void score(Line line, Fits ours, List<Fits> baselines) {
    var best = baselines.stream().min(Comparator.comparingDouble(line.of)).orElseThrow();
    double mine = line.of.applyAsDouble(ours);
    double theirs = line.of.applyAsDouble(best);
    String goal =
        (line.demanded ? "<= 1 x " : "beside ")
            + best.method()
            + " ("
            + PairedBootstrap.of(ours, best, line.of)
            + ")";
    boolean reached = !line.demanded || mine <= theirs;
    board.add(new Figure(label(ours, line.panel, line.score), mine, theirs, goal, reached));
  }

  private static String label(Fits ours, Panel panel, String score) {
    return ours.method() + " " + panel.name() + " " + score;
  }
}
