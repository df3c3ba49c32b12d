package com.rfid3.foresight.localstack.shop.demand;

import com.rfid3.foresight.localstack.shop.catalog.Catalog;
import com.rfid3.foresight.localstack.shop.catalog.RentalClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which classes are rented together: a follower joins a contract that has its leader. */
public final class Companions {

  private static final double AFFINITY = 0.65;
  private static final List<List<String>> CATEGORY_PAIRS =
      List.of(
          List.of("Tables", "Chairs"),
          List.of("Round Linen", "Napkins"),
          List.of("Round Linen", "Tableware"),
          List.of("Tables", "Rectangle Linen"),
          List.of("Frame Tent Tops", "Sidewall"),
          List.of("Concession Machines", "Resale"),
          List.of("Pole Tent Tops", "Staging"),
          List.of("Tableware", "Flatware"));
  private static final int PAIRS_PER_CATEGORIES = 3;

  private final List<Pair> pairs;

  /**
   * Two classes that are rented together.
   *
   * @param leader index of the class that comes first
   * @param follower index of the class that joins
   * @param affinity chance that a line of the follower joins a contract of the leader, if the week
   *     has one
   */
  public record Pair(int leader, int follower, double affinity) {}

  /** Pairs the most wanted classes of categories that belong together. */
  public Companions(Catalog catalog) {
    List<Pair> found = new ArrayList<>();
    for (List<String> categories : CATEGORY_PAIRS) {
      List<RentalClass> leaders = of(catalog, categories.get(0));
      List<RentalClass> followers = of(catalog, categories.get(1));
      int count = Math.min(PAIRS_PER_CATEGORIES, Math.min(leaders.size(), followers.size()));
      for (int i = 0; i < count; i++) {
        Pair pair = new Pair(leaders.get(i).index(), followers.get(i).index(), AFFINITY);
        // One leader per follower keeps the truth simple to state.
        if (found.stream().noneMatch(p -> p.follower() == pair.follower())) {
          found.add(pair);
        }
      }
    }
    pairs = List.copyOf(found);
  }

  /** All pairs of the shop. */
  public List<Pair> pairs() {
    return pairs;
  }

  /** The pair in which a class is the follower. */
  public Optional<Pair> leading(int classIndex) {
    return pairs.stream().filter(pair -> pair.follower() == classIndex).findFirst();
  }

  private static List<RentalClass> of(Catalog catalog, String category) {
    return catalog.classes().stream().filter(c -> c.category().name().equals(category)).toList();
  }
}
