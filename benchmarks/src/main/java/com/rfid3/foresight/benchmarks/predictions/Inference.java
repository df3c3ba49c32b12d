package com.rfid3.foresight.benchmarks.predictions;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.prediction.forest.FlatForest;
import com.rfid3.foresight.prediction.forest.SmileTrees;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import smile.classification.GradientTreeBoost;

/** One row through the flat forest, and through the library that grew it. */
final class Inference {
  private static final List<String> FEATURES = List.of("a", "b", "c", "d", "e");
  private static final int ROWS = 5_000;
  private static final int ROUNDS = 40;
  private static final int WARM_UP = 15;

  private final Board board;
  private final double[][] rows;
  private final boolean[] held;
  private double said;

  Inference(Board board) {
    this.board = board;
    var random = new Random(1);
    rows =
        IntStream.range(0, ROWS)
            .mapToObj(i -> random.doubles(FEATURES.size()).toArray())
            .toArray(double[][]::new);
    held = new boolean[ROWS];
    for (int i = 0; i < ROWS; i++) {
      held[i] = random.nextDouble() < 0.1 + 0.5 * rows[i][0] * rows[i][1];
    }
  }

  void measure() {
    var settings = SmileTrees.Settings.USUAL;
    var frame = SmileTrees.frame(FEATURES, rows, held);
    GradientTreeBoost library = SmileTrees.boost(frame, settings);
    FlatForest flat = SmileTrees.flat(FEATURES, library, rows[0], settings);
    double[] probabilities = new double[2];
    double ours = micros(() -> forAll(i -> said += flat.probability(rows[i])));
    double theirs =
        micros(
            () ->
                forAll(
                    i -> {
                      library.predict(frame.get(i), probabilities);
                      said += probabilities[1];
                    }));
    board.say("trees %d, rows %d, sum %.3f".formatted(flat.trees(), ROWS, said));
    board.add(Figure.atMost("predictions.inference_us", ours, 50));
    board.add(
        new Figure(
            "predictions.inference_us beside the library",
            ours,
            theirs,
            "<= 0.1 of it",
            ours <= theirs / 10));
  }

  private void forAll(IntConsumer each) {
    for (int i = 0; i < ROWS; i++) {
      each.accept(i);
    }
  }

  // The median round: the first ones compile, single ones are disturbed.
  private static double micros(Runnable round) {
    double[] took = new double[ROUNDS];
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      long began = System.nanoTime();
      round.run();
      if (i >= 0) {
        took[i] = (System.nanoTime() - began) / 1e3 / ROWS;
      }
    }
    Arrays.sort(took);
    return took[ROUNDS / 2];
  }
}
