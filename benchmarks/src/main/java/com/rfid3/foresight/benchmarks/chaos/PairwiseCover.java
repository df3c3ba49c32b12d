package com.rfid3.foresight.benchmarks.chaos;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Cells in which every two faults of different parts meet at least once, few of them: each is the
 * best of some tries, as in the AETG method (Cohen et al., 1997).
 */
final class PairwiseCover {
  private static final int TRIES = 200;

  private final Random random;
  // In the order they were added: the same seed gives the same cells in every run.
  private final Set<Pair> left = new LinkedHashSet<>();

  private PairwiseCover(Random random) {
    this.random = random;
  }

  /** Two faults at the same time. */
  record Pair(Dependency one, Fault ofOne, Dependency other, Fault ofOther) {}

  static List<Cell> cells(Random random) {
    return new PairwiseCover(random).cover();
  }

  /** The pairs that meet in a cell. */
  static Set<Pair> pairs(Cell cell) {
    Set<Pair> pairs = new LinkedHashSet<>();
    cell.faults()
        .forEach(
            (one, ofOne) ->
                cell.faults()
                    .forEach(
                        (other, ofOther) -> {
                          if (one.compareTo(other) < 0) {
                            pairs.add(new Pair(one, ofOne, other, ofOther));
                          }
                        }));
    return pairs;
  }

  private List<Cell> cover() {
    addAllPairs();
    List<Cell> cells = new ArrayList<>();
    while (!left.isEmpty()) {
      Cell best = best();
      left.removeAll(pairs(best));
      cells.add(best);
    }
    return cells;
  }

  private void addAllPairs() {
    for (Cell one : Cell.singles()) {
      for (Cell other : Cell.singles()) {
        Map<Dependency, Fault> both = new EnumMap<>(one.faults());
        both.putAll(other.faults());
        left.addAll(pairs(new Cell(both)));
      }
    }
  }

  // Begun from a pair that is still missing, so that each cell covers one at least.
  private Cell best() {
    Pair missing = left.iterator().next();
    Cell best = filled(missing);
    for (int tried = 1; tried < TRIES; tried++) {
      Cell cell = filled(missing);
      if (covered(cell) > covered(best)) {
        best = cell;
      }
    }
    return best;
  }

  private long covered(Cell cell) {
    return pairs(cell).stream().filter(left::contains).count();
  }

  private Cell filled(Pair pair) {
    Map<Dependency, Fault> faults = new EnumMap<>(Dependency.class);
    for (Dependency part : Dependency.values()) {
      faults.put(part, Fault.values()[random.nextInt(Fault.values().length)]);
    }
    faults.put(pair.one(), pair.ofOne());
    faults.put(pair.other(), pair.ofOther());
    return new Cell(faults);
  }
}
