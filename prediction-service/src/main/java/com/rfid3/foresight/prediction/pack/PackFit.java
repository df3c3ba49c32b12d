package com.rfid3.foresight.prediction.pack;

import com.rfid3.foresight.contracts.feature.Basket;
import com.rfid3.foresight.contracts.prediction.Accuracy;
import com.rfid3.foresight.prediction.advice.Rounding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Learns companions from the earlier contracts and judges them on the later ones: of ten classes
 * named for each class of a contract, how many went out with it, against naming the ten that most
 * contracts hold.
 */
public final class PackFit {
  private static final int NAMED = 10;
  private static final double EARLIER = 0.7;

  private final List<Basket> baskets;
  private final int floor;

  /**
   * @param baskets contracts in any order
   * @param floor contracts with both below which a pair is not counted
   */
  public PackFit(List<Basket> baskets, int floor) {
    this.baskets =
        baskets.stream()
            .sorted(Comparator.comparing(Basket::rentedAt).thenComparing(Basket::contractNumber))
            .toList();
    this.floor = floor;
  }

  /** Companions from all contracts, and how those of the earlier ones did on the later. */
  public record Fitted(Companions companions, Accuracy accuracy) {
    /** Whether naming companions is better than naming what is popular. */
    public boolean beatsBaseline() {
      return accuracy.n() > 0 && accuracy.value() > accuracy.baseline();
    }
  }

  /** The fit. */
  public Fitted fit() {
    int split = (int) (EARLIER * baskets.size());
    var earlier = new Companions(new PairCounts(baskets.subList(0, split), floor));
    var all = new Companions(new PairCounts(baskets, floor));
    return new Fitted(all, judged(earlier, baskets.subList(split, baskets.size())));
  }

  // Only classes with a companion are asked: popularity is judged on the same questions.
  private static Accuracy judged(Companions companions, List<Basket> later) {
    List<String> popular = popular(companions.counts().popular());
    double ours = 0;
    double theirs = 0;
    int asked = 0;
    for (Basket basket : later) {
      Set<String> held = PairCounts.known(basket).collect(Collectors.toSet());
      for (String one : held) {
        var named = companions.of(one).stream().map(Companions.Companion::rentalClass).toList();
        if (!named.isEmpty()) {
          // As many are named by both: a short list is not held against the long one.
          int many = Math.min(NAMED, named.size());
          ours += hits(named, one, held, many);
          theirs += hits(popular, one, held, many);
          asked++;
        }
      }
    }
    double n = Math.max(1, asked);
    return new Accuracy(
        "precision_at_10", Rounding.value(ours / n), Rounding.value(theirs / n), asked);
  }

  private static List<String> popular(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double hits(List<String> named, String one, Set<String> held, int many) {
    var first = named.stream().filter(name -> !name.equals(one)).limit(many).toList();
    return first.stream().filter(held::contains).count() / (double) many;
  }
}
