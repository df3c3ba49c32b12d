package com.rfid3.foresight.benchmarks.accuracy;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.forecasting.Forecaster;
import com.rfid3.foresight.forecasting.auto.AutoForecaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * {@code ./foresight bench accuracy [--data DIR]}: the two presets on the demo shop's own series,
 * and on public panels where they are there, by the protocol that the panels come with.
 *
 * <p>Methods, weights and defaults were chosen on origins before those scored here.
 */
public final class AccuracyBenchmark {
  private static final double THOROUGH_MEAN = 0.98;
  private static final double FAST_MEAN = 1.02;

  private AccuracyBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    var board = new Board(System.out);
    board.say("name: ours, reference, ratio, goal, ok|short");
    new ShopTrial(board).judge();
    new ElasticityTrial(board).judge();
    new WearTrial(board).judge();
    new PackTrial(board).judge();
    new RestockTrial(board).judge();
    var folder = folder(arguments);
    if (Files.isDirectory(folder.resolve("data/demand"))) {
      panels(folder, board);
      new FailureTrial(board, folder).judge();
    } else if (arguments.length > 0) {
      System.err.println("No panels in " + folder + ": name their folder with --data");
      System.exit(2);
    } else {
      board.say("no public panels beside the project: name their folder with --data");
    }
    System.exit(board.exitCode());
  }

  static Path folder(String[] arguments) {
    if (arguments.length == 2 && arguments[0].equals("--data")) {
      return Path.of(arguments[1]);
    }
    var home = Path.of(System.getProperty("foresight.home", ".")).toAbsolutePath().normalize();
    return home.resolveSibling("shared").resolve("peers");
  }

  private static void panels(Path folder, Board board) throws IOException {
    var panels = new PanelFiles(folder).all();
    preset(folder, panels, board, true);
    preset(folder, panels, board, false);
    for (var panel : panels) {
      new Oracles(panel, References.read(folder, panel)).judge(board);
    }
  }

  private static void preset(Path folder, List<Panel> panels, Board board, boolean thorough)
      throws IOException {
    Forecaster preset = (thorough ? AutoForecaster.thorough() : AutoForecaster.fast()).inParallel();
    var trials = new ArrayList<PanelTrial>();
    for (var panel : panels) {
      var trial = new PanelTrial(panel, References.read(folder, panel), preset);
      trial.score(board, "RMSSE", Fits::rmsse, thorough);
      trial.score(board, "WQL", Fits::wql, thorough);
      if (thorough) {
        trial.bias(board);
        coverage(board, panel, trial);
      }
      trials.add(trial);
    }
    double goal = thorough ? THOROUGH_MEAN : FAST_MEAN;
    String name = preset.name() + " mean ratio ";
    board.add(Figure.atMost(name + "RMSSE", mean(trials, Fits::rmsse), goal));
    board.add(Figure.atMost(name + "WQL", mean(trials, Fits::wql), goal));
  }

  private static void coverage(Board board, Panel panel, PanelTrial trial) {
    switch (panel.name()) {
      case "carparts" -> trial.brackets(board);
      case "bike_daily" -> trial.coverage(board, 0.72, 0.88);
      default -> trial.coverage(board, 0.77, 0.83);
    }
  }

  private static double mean(List<PanelTrial> trials, ToDoubleFunction<Fits> score) {
    return trials.stream().mapToDouble(trial -> trial.ratio(score)).average().orElseThrow();
  }
}
