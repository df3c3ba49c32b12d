package com.rfid3.foresight.prediction.maintenance;

import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.ServiceOutcome;
import com.rfid3.foresight.prediction.ledger.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Service needs per rental, by category, each category's rate drawn to that of all categories the
 * less it has seen (empirical Bayes: beta-binomial, strength by marginal likelihood).
 *
 * <p>The label is {@code service_need} alone. An inspection that found nothing is a rental without
 * a need; a rental whose item was not seen again is no evidence either way and is left out.
 */
public final class ServiceRates {
  /** No rate is said to be none: its belief would be no distribution. */
  private static final double LEAST = 1e-4;

  private static final double[] STRENGTHS = {5, 10, 20, 50, 100, 200, 500, 1000};

  private final Tally shop;
  private final Map<String, Tally> categories;
  private final double strength;
  private final Map<String, Item> items;
  private final double itemStrength;

  /** Rentals of one item, and the category it is in. */
  private record Item(String category, Tally tally) {}

  private ServiceRates(Tally shop, Map<String, Tally> categories, Map<String, Item> items) {
    this.shop = shop;
    this.categories = categories;
    this.items = items;
    this.strength = strongest(of -> shop.rate(), categories.values());
    var expected = new IdentityHashMap<Tally, Double>();
    items.values().forEach(item -> expected.put(item.tally, of(item.category).mean()));
    this.itemStrength = strongest(expected::get, expected.keySet());
  }

  /** Rentals whose outcome was seen, those that showed a need, and those never seen again. */
  public record Tally(int observed, int needs, int censored) {
    private static final Tally NONE = new Tally(0, 0, 0);

    Tally with(ServiceOutcome outcome) {
      return switch (outcome) {
        case SERVICE_NEED -> new Tally(observed + 1, needs + 1, censored);
        case INSPECTION_FLOW, EVENT_FREE -> new Tally(observed + 1, needs, censored);
        case CENSORED -> new Tally(observed, needs, censored + 1);
      };
    }

    /** Needs per observed rental, with half an event so that it is never exactly 0 or 1. */
    double rate() {
      return (needs + 0.5) / (observed + 1);
    }
  }

  /** Counts exposures. */
  public static ServiceRates of(List<ServiceExposure> exposures) {
    Tally shop = Tally.NONE;
    var categories = new TreeMap<String, Tally>();
    var items = new HashMap<String, Item>();
    for (ServiceExposure exposure : exposures) {
      items.merge(
          Place.folded(exposure.tagId()),
          new Item(named(exposure.category()), Tally.NONE.with(exposure.outcome())),
          (sum, one) -> new Item(one.category, sum.tally.with(exposure.outcome())));
      shop = shop.with(exposure.outcome());
      categories.merge(
          named(exposure.category()),
          Tally.NONE.with(exposure.outcome()),
          (sum, one) -> sum.with(exposure.outcome()));
    }
    return new ServiceRates(shop, categories, items);
  }

  /** Counts over all categories. */
  public Tally shop() {
    return shop;
  }

  /** Counts of a category, none where it was never rented. */
  public Tally category(String category) {
    return categories.getOrDefault(named(category), Tally.NONE);
  }

  /** Rentals that the shop's rate weighs in a category's. */
  public double strength() {
    return strength;
  }

  /** What is believed of the shop's rate. */
  public BetaPosterior ofShop() {
    return new BetaPosterior(shop.needs + 0.5, shop.observed - shop.needs + 0.5);
  }

  /** What is believed of a category's rate. */
  public BetaPosterior of(String category) {
    Tally seen = category(category);
    double rate = shop.rate();
    return new BetaPosterior(
        strength * rate + seen.needs, strength * (1 - rate) + seen.observed - seen.needs);
  }

  /**
   * What is believed of one item's rate around what is said of it: as wide as items of a category
   * differ, narrower the more rentals of it were seen to their end.
   *
   * @param said needs per rental, 0 to 1
   */
  BetaPosterior ofItem(String tagId, double said) {
    Item item = items.get(Place.folded(tagId));
    double known = itemStrength + (item == null ? 0 : item.tally.observed);
    double rate = Math.clamp(said, LEAST, 1 - LEAST);
    return new BetaPosterior(known * rate, known * (1 - rate));
  }

  private static double strongest(ToDoubleFunction<Tally> rates, Collection<Tally> tallies) {
    double best = STRENGTHS[0];
    double most = Double.NEGATIVE_INFINITY;
    for (double strength : STRENGTHS) {
      double likelihood = 0;
      for (Tally tally : tallies) {
        double rate = rates.applyAsDouble(tally);
        likelihood += betaBinomial(tally, strength * rate, strength * (1 - rate));
      }
      if (likelihood > most) {
        most = likelihood;
        best = strength;
      }
    }
    return best;
  }

  private static double betaBinomial(Tally seen, double alpha, double beta) {
    return logBeta(alpha + seen.needs, beta + seen.observed - seen.needs) - logBeta(alpha, beta);
  }

  private static double logBeta(double a, double b) {
    return LogGamma.of(a) + LogGamma.of(b) - LogGamma.of(a + b);
  }

  private static String named(String category) {
    return category == null ? "" : category;
  }
}
