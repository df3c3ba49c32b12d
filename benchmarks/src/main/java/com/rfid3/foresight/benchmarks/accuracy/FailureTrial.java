package com.rfid3.foresight.benchmarks.accuracy;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.prediction.forest.SmileTrees;
import com.rfid3.foresight.prediction.training.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code ./foresight bench failures [--data DIR]}: the trees of the maintenance risk on AI4I 2020,
 * by the five folds that the data come with, beside the best reference of each measure. How the
 * trees are grown is chosen within the folds that are learnt from.
 */
public final class FailureTrial {
  private static final List<SmileTrees.Settings> GROWN =
      List.of(
          new SmileTrees.Settings(200, 6, 24, 5, 0.05, 0.7, 42),
          new SmileTrees.Settings(300, 8, 48, 3, 0.05, 0.7, 42),
          new SmileTrees.Settings(400, 5, 16, 5, 0.04, 0.5, 42));
  private static final int FOLDS = 5;

  private final Board board;
  private final List<Machine> machines;

  /** A machine: its features, whether it failed, and its fold. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Machine(double[] raw, boolean failed, int fold) {
    double[] engineered() {
      double[] more = Arrays.copyOf(raw, raw.length + 3);
      double air = raw[3];
      double process = raw[4];
      double speed = raw[5];
      double torque = raw[6];
      double wear = raw[7];
      more[raw.length] = process - air;
      more[raw.length + 1] = torque * speed * 2 * Math.PI / 60;
      more[raw.length + 2] = wear * torque;
      return more;
    }
  }

  FailureTrial(Board board, Path folder) throws IOException {
    this.board = board;
    this.machines = read(folder.resolve("data/maintenance"));
  }

  public static void main(String[] arguments) throws IOException {
    var board = new Board(System.out);
    Path folder = AccuracyBenchmark.folder(arguments);
    if (!Files.isDirectory(folder.resolve("data/maintenance"))) {
      System.err.println("No AI4I data in " + folder + ": name their folder with --data");
      System.exit(2);
    }
    new FailureTrial(board, folder).judge();
    System.exit(board.exitCode());
  }

  private static List<Machine> read(Path folder) throws IOException {
    var folds = Files.readAllLines(folder.resolve("ai4i2020_folds_seed42.csv"));
    var rows = Files.readAllLines(folder.resolve("ai4i2020.csv"));
    var machines = new ArrayList<Machine>();
    for (int i = 1; i < rows.size(); i++) {
      String[] cells = rows.get(i).split(",", -1);
      double[] raw = new double[8];
      raw[List.of("H", "L", "M").indexOf(cells[2])] = 1;
      for (int j = 0; j < 5; j++) {
        raw[3 + j] = Double.parseDouble(cells[3 + j]);
      }
      int fold = Integer.parseInt(folds.get(i).split(",", -1)[1]);
      machines.add(new Machine(raw, cells[8].equals("1"), fold));
    }
    return machines;
  }

  /** Both feature sets. */
  void judge() {
    judge(false, new double[] {0.823, 0.0115, 0.977});
    judge(true, new double[] {0.901, 0.0063, 0.982});
  }

  private void judge(boolean engineered, double[] best) {
    double[] said = new double[machines.size()];
    boolean[] held = new boolean[machines.size()];
    var ids = machines.stream().map(Machine::fold).distinct().sorted().toList();
    for (int fold : ids) {
      int inner = ids.get((ids.indexOf(fold) + 1) % FOLDS);
      var settings =
          GROWN.stream()
              .min(
                  Comparator.comparingDouble(
                      each -> brier(engineered, each, List.of(fold, inner), inner)))
              .orElseThrow();
      double[] told = told(engineered, settings, List.of(fold), fold);
      int next = 0;
      for (int i = 0; i < said.length; i++) {
        if (machines.get(i).fold == fold) {
          said[i] = told[next++];
          held[i] = machines.get(i).failed;
        }
      }
    }
    var scores = Judged.of(said, held);
    String name = "AI4I " + (engineered ? "engineered " : "raw ");
    board.add(Figure.atLeast(name + "PR-AUC", averagePrecision(said, held), best[0]));
    board.add(Figure.atMost(name + "Brier", scores.brier(), best[1]));
    board.add(Figure.atLeast(name + "ROC-AUC", scores.auc(), best[2] - 0.003));
    board.add(Figure.atMost(name + "ECE", scores.ece(), 0.01));
  }

  private double brier(
      boolean engineered, SmileTrees.Settings settings, List<Integer> without, int fold) {
    double[] said = told(engineered, settings, without, fold);
    return Judged.of(said, labels(List.of(fold), true)).brier();
  }

  private double[] told(
      boolean engineered, SmileTrees.Settings settings, List<Integer> without, int fold) {
    double[][] rows = rows(engineered, without, false);
    var names = IntStream.range(0, rows[0].length).mapToObj(i -> "f" + i).toList();
    var forest = SmileTrees.grow(names, rows, labels(without, false), settings);
    return Arrays.stream(rows(engineered, List.of(fold), true))
        .mapToDouble(forest::probability)
        .toArray();
  }

  private double[][] rows(boolean engineered, List<Integer> folds, boolean within) {
    return machines.stream()
        .filter(each -> folds.contains(each.fold) == within)
        .map(each -> engineered ? each.engineered() : each.raw)
        .toArray(double[][]::new);
  }

  private boolean[] labels(List<Integer> folds, boolean within) {
    var chosen = machines.stream().filter(each -> folds.contains(each.fold) == within).toList();
    boolean[] labels = new boolean[chosen.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = chosen.get(i).failed;
    }
    return labels;
  }

  /** Mean precision at each event, the likeliest first. */
  static double averagePrecision(double[] said, boolean[] held) {
    var order =
        IntStream.range(0, said.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -said[i]))
            .toList();
    double events = 0;
    double sum = 0;
    for (int rank = 0; rank < order.size(); rank++) {
      if (held[order.get(rank)]) {
        events++;
        sum += events / (rank + 1);
      }
    }
    return sum / events;
  }
}
