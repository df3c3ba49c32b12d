package com.rfid3.foresight.prediction.pricing;

import com.rfid3.foresight.contracts.feature.PricedWeek;
import com.rfid3.foresight.prediction.advice.Rounding;
import com.rfid3.foresight.prediction.evidence.Shortfall;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Elasticities of classes, each drawn to its category's and that to the shop's the less its own
 * weeks say. Only classes whose rates changed often and far enough have one, and only in categories
 * in which the rate helped to tell later weeks.
 */
final class Elasticities {
  /** Units below which a series says nothing even of its category. */
  private static final double FEWEST = 10;

  private final Enough enough;
  private final Map<String, ClassEvidence> classes = new TreeMap<>();
  private final Map<String, Category> categories = new TreeMap<>();

  /** What the records hold of a class, all stores together. */
  record ClassEvidence(int changes, int weeks, double units, double spread) {}

  /** A class that has an elasticity. */
  record Told(Pooled.Belief belief, Pooled.Belief own, Category category, double monthAhead) {}

  /** A category: its belief, the classes behind it, and what the rate added on later weeks. */
  record Category(String name, Pooled.Belief belief, int classes, int fits, double gain) {
    boolean helped() {
      return gain > 0;
    }
  }

  private final Map<String, Told> told = new HashMap<>();

  Elasticities(List<PricedWeek> lines, LocalDate today, Enough enough) {
    this.enough = enough;
    var series = PriceSeries.of(lines, today);
    series.forEach(each -> classes.merge(each.rentalClass(), seen(each), Elasticities::both));
    Map<String, List<PriceSeries>> byCategory =
        series.stream()
            .filter(this::helps)
            .collect(
                Collectors.groupingBy(Elasticities::category, TreeMap::new, Collectors.toList()));
    if (!byCategory.isEmpty()) {
      pool(byCategory);
    }
  }

  private static ClassEvidence seen(PriceSeries one) {
    return new ClassEvidence(one.changes(), one.weeks(), one.totalUnits(), one.spread());
  }

  private static ClassEvidence both(ClassEvidence a, ClassEvidence b) {
    return new ClassEvidence(
        Math.max(a.changes, b.changes),
        Math.max(a.weeks, b.weeks),
        a.units + b.units,
        Math.max(a.spread, b.spread));
  }

  // What changed its rate within a year and more tells of its category, be it ever so little.
  private boolean helps(PriceSeries one) {
    return one.changes() >= 2 && one.weeks() >= enough.weeks() && one.totalUnits() >= FEWEST;
  }

  private boolean enough(String rentalClass) {
    ClassEvidence seen = classes.get(rentalClass);
    return seen.changes >= enough.priceChanges()
        && seen.weeks >= enough.weeks()
        && seen.units >= enough.units()
        && seen.spread >= enough.spread();
  }

  private void pool(Map<String, List<PriceSeries>> byCategory) {
    var fits = new TreeMap<String, CategoryFit>();
    byCategory.forEach((name, series) -> fits.put(name, CategoryFit.of(series)));
    var shop = Pooled.of(fits.values().stream().map(CategoryFit::belief).toList());
    fits.forEach(
        (name, fit) -> {
          var series = byCategory.get(name);
          var belief = fit.belief().drawnTo(shop.mean(), shop.variance() + shop.between());
          Map<String, List<PriceSeries>> byClass =
              series.stream()
                  .collect(
                      Collectors.groupingBy(
                          PriceSeries::rentalClass, TreeMap::new, Collectors.toList()));
          var category =
              new Category(name, belief, byClass.size(), series.size(), CategoryFit.gain(series));
          categories.put(name, category);
          var own = new TreeMap<String, Pooled.Belief>();
          byClass.forEach((id, stores) -> own.put(id, fit.own(stores)));
          double between = Pooled.of(List.copyOf(own.values())).between();
          own.forEach(
              (id, slope) -> {
                var drawn = slope.drawnTo(belief.mean(), belief.variance() + between);
                double ahead = byClass.get(id).stream().mapToDouble(fit::monthAhead).sum();
                told.put(id, new Told(drawn, slope, category, ahead));
              });
        });
  }

  private static String category(PriceSeries series) {
    return series.category() == null ? "" : series.category();
  }

  /** The elasticity of a class, whose category's later weeks it helped to tell. */
  Optional<Told> of(String rentalClass) {
    return Optional.ofNullable(told.get(rentalClass))
        .filter(each -> each.category.helped() && enough(rentalClass))
        .filter(each -> each.belief.sd() <= enough.sd());
  }

  /** All categories with an elasticity, helpful or not. */
  List<Category> categories() {
    return new ArrayList<>(categories.values());
  }

  /** What a class lacks. */
  Shortfall shortfall(String rentalClass) {
    var seen = classes.getOrDefault(rentalClass, new ClassEvidence(0, 0, 0, 0));
    var found = Optional.ofNullable(told.get(rentalClass));
    double sd = found.map(each -> each.belief.sd()).orElse(Double.MAX_VALUE);
    return Shortfall.of("price_changes", enough.priceChanges(), seen.changes)
        .and(Shortfall.of("weeks_with_a_price", enough.weeks(), seen.weeks))
        .and(Shortfall.of("units_at_known_prices", enough.units(), (int) seen.units))
        .and(
            Shortfall.of(
                "standard_error_of_elasticity_at_most",
                enough.sd(),
                found.isPresent() ? Rounding.value(sd) : "unknown"))
        .and(
            Shortfall.of(
                "models_that_beat_their_baseline",
                1,
                found.map(Told::category).filter(Category::helped).isPresent() ? 1 : 0));
  }
}
