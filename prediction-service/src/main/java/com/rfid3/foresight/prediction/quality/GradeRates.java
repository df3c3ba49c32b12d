package com.rfid3.foresight.prediction.quality;

import com.rfid3.foresight.contracts.feature.GradeSpan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Grades lost per rental, by category, each category's rate drawn to the shop's (gamma-Poisson). A
 * grade that held counts the rentals it held for; a repair is no loss.
 */
public final class GradeRates {
  /** Rentals that the shop's rate weighs in a category's. */
  private static final double PRIOR_RENTALS = 100;

  private final Tally shop;
  private final Map<String, Tally> categories;

  private GradeRates(Tally shop, Map<String, Tally> categories) {
    this.shop = shop;
    this.categories = categories;
  }

  /** Grade steps lost, the declines in which they were, and the rentals made. */
  public record Tally(int steps, int declines, int rentals) {
    private static final Tally NONE = new Tally(0, 0, 0);

    Tally with(GradeSpan span) {
      int lost = span.steps() == null ? 0 : Math.max(0, span.steps());
      // The rental in which a grade is lost was made as well.
      int made = Math.max(span.rentals(), lost > 0 ? 1 : 0);
      return new Tally(steps + lost, declines + (lost > 0 ? 1 : 0), rentals + made);
    }

    double rate() {
      return (steps + 0.5) / (rentals + 1.0);
    }
  }

  /** Counts spans that began before a moment; one that ended later counts as held. */
  public static GradeRates before(List<GradeSpan> spans, Instant moment) {
    Tally shop = Tally.NONE;
    var categories = new TreeMap<String, Tally>();
    for (GradeSpan span : spans) {
      if (span.since().isBefore(moment)) {
        GradeSpan known = asOf(span, moment);
        shop = shop.with(known);
        categories.merge(
            named(span.category()), Tally.NONE.with(known), (sum, one) -> sum.with(known));
      }
    }
    return new GradeRates(shop, categories);
  }

  // What happened after the moment was not known then, nor how many rentals it took.
  private static GradeSpan asOf(GradeSpan span, Instant moment) {
    boolean open = span.changedAt() == null || !span.changedAt().isBefore(moment);
    boolean known = !open || span.observedTo().isBefore(moment);
    return known && !open
        ? span
        : new GradeSpan(
            span.tagId(),
            span.rentalClass(),
            span.category(),
            span.grade(),
            span.since(),
            span.observedTo(),
            null,
            null,
            null,
            known ? span.rentals() : 0,
            true);
  }

  /** Counts over all categories. */
  public Tally shop() {
    return shop;
  }

  /** Counts of a category. */
  public Tally category(String category) {
    return categories.getOrDefault(named(category), Tally.NONE);
  }

  /** Expected grade steps lost per rental of a category. */
  public double perRental(String category) {
    Tally seen = category(category);
    return (seen.steps + PRIOR_RENTALS * shop.rate()) / (seen.rentals + PRIOR_RENTALS);
  }

  private static String named(String category) {
    return category == null ? "" : category;
  }
}
