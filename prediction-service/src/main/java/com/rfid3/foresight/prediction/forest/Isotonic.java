package com.rfid3.foresight.prediction.forest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A rising map from scores to probabilities, fitted by pooling adjacent violators (Ayer et al.
 * 1955; Zadrozny and Elkan 2002), straight between the middles of its blocks.
 *
 * @param from middles of the blocks, rising
 * @param to probability of each block, rising
 */
public record Isotonic(List<Double> from, List<Double> to) {
  /** Leaves scores as they are. */
  public static final Isotonic IDENTITY = new Isotonic(List.of(), List.of());

  /** Pseudo-cases by which a block is drawn to the mean of all: no block is certain. */
  private static final double PRIOR = 2;

  /** Keeps copies. */
  public Isotonic {
    from = List.copyOf(from);
    to = List.copyOf(to);
    if (from.size() != to.size()) {
      throw new UnfitArtifact(UnfitArtifact.Fault.CORRUPT, "a calibration with a side missing");
    }
  }

  private record Block(double score, double held, double weight) {
    double rate() {
      return held / weight;
    }

    double drawnTo(double mean) {
      return (held + PRIOR * mean) / (weight + PRIOR);
    }

    Block with(Block next) {
      double all = weight + next.weight;
      return new Block((score * weight + next.score * next.weight) / all, held + next.held, all);
    }
  }

  /** Fits scores and whether the event came, one each; identity where there is no case. */
  public static Isotonic fit(double[] scores, boolean[] held) {
    if (scores.length == 0) {
      return IDENTITY;
    }
    var order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> scores[i]))
            .toList();
    double all = 0;
    var rising = new ArrayList<Block>();
    for (int i : order) {
      all += held[i] ? 1 : 0;
      pool(rising, new Block(scores[i], held[i] ? 1 : 0, 1), Block::rate);
    }
    double mean = all / scores.length;
    // A small block is drawn to the mean further than its neighbours, so drawn blocks are pooled
    // again.
    var drawn = new ArrayList<Block>();
    rising.forEach(block -> pool(drawn, block, one -> one.drawnTo(mean)));
    return new Isotonic(
        drawn.stream().map(Block::score).toList(),
        drawn.stream().map(block -> block.drawnTo(mean)).toList());
  }

  /** Adds a block and joins it with those before it for as long as the rate does not rise. */
  private static void pool(List<Block> blocks, Block next, ToDoubleFunction<Block> rate) {
    Block joined = next;
    while (!blocks.isEmpty()
        && rate.applyAsDouble(blocks.getLast()) >= rate.applyAsDouble(joined)) {
      joined = blocks.removeLast().with(joined);
    }
    blocks.add(joined);
  }

  /** Probability of a score. */
  public double of(double score) {
    if (from.isEmpty()) {
      return score;
    }
    if (score <= from.getFirst()) {
      return to.getFirst();
    }
    for (int i = 1; i < from.size(); i++) {
      if (score <= from.get(i)) {
        double share = (score - from.get(i - 1)) / (from.get(i) - from.get(i - 1));
        return to.get(i - 1) + share * (to.get(i) - to.get(i - 1));
      }
    }
    return to.getLast();
  }
}
