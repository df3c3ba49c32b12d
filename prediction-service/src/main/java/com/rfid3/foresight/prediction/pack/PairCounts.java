package com.rfid3.foresight.prediction.pack;

import com.rfid3.foresight.contracts.feature.Basket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import smile.association.FPGrowth;
import smile.association.FPTree;
import smile.association.ItemSet;

/**
 * How many contracts hold a class, and how many two of them: frequent itemsets by FP-growth (Han,
 * Pei and Yin 2000), down to a support floor.
 */
public final class PairCounts {
  private final int contracts;
  private final Map<String, Integer> singles = new HashMap<>();
  private final Map<String, Map<String, Integer>> pairs = new HashMap<>();

  /**
   * Counts contracts.
   *
   * @param floor contracts with both below which a pair is not counted
   */
  public PairCounts(List<Basket> baskets, int floor) {
    var names = new ArrayList<>(new TreeSet<>(classes(baskets)));
    var index = new HashMap<String, Integer>();
    names.forEach(name -> index.put(name, index.size()));
    int[][] held =
        baskets.stream()
            .map(basket -> known(basket).mapToInt(index::get).distinct().toArray())
            .toArray(int[][]::new);
    contracts = held.length;
    if (contracts > 0 && !names.isEmpty()) {
      FPTree tree = FPTree.of(Math.max(1, floor), held);
      FPGrowth.apply(tree).filter(set -> set.items().length <= 2).forEach(set -> count(set, names));
    }
  }

  private static List<String> classes(List<Basket> baskets) {
    return baskets.stream().flatMap(PairCounts::known).toList();
  }

  /** Classes on a contract, as often as there are lines of them. */
  static Stream<String> known(Basket basket) {
    return basket.lines().stream().map(Basket.Line::rentalClass).filter(Objects::nonNull);
  }

  private void count(ItemSet set, List<String> names) {
    String one = names.get(set.items()[0]);
    if (set.items().length == 1) {
      singles.put(one, set.support());
      return;
    }
    String other = names.get(set.items()[1]);
    pairs.computeIfAbsent(one, none -> new HashMap<>()).put(other, set.support());
    pairs.computeIfAbsent(other, none -> new HashMap<>()).put(one, set.support());
  }

  /** Contracts counted. */
  public int contracts() {
    return contracts;
  }

  /** Contracts that hold a class; 0 below the floor. */
  public int of(String rentalClass) {
    return singles.getOrDefault(rentalClass, 0);
  }

  /** Contracts that hold a class and another, by the other. */
  Map<String, Integer> with(String rentalClass) {
    return pairs.getOrDefault(rentalClass, Map.of());
  }

  /** Classes by the contracts that hold them. */
  Map<String, Integer> popular() {
    return Map.copyOf(singles);
  }
}
