package com.rfid3.foresight.localstack.shop.catalog;

import com.rfid3.foresight.localstack.shop.demand.Season;
import java.util.List;

/**
 * A category of the demo shop with the true parameters that all its classes share.
 *
 * @param name as in {@code user_rental_class_mappings.category}
 * @param subcategory as in {@code user_rental_class_mappings.subcategory}
 * @param kind what happens between rentals
 * @param season when it is wanted
 * @param counts how many classes it has
 * @param share demand and fleet, relative to the other categories
 * @param wear what rentals do to its pieces
 * @param price what a day costs and how demand answers to it
 * @param names how its classes are called
 */
public record Category(
    String name,
    String subcategory,
    ItemKind kind,
    Season season,
    Counts counts,
    Share share,
    Wear wear,
    Price price,
    Names names) {

  /** Classes in the mapping, with tagged items, and with tagged items in the small shop. */
  public record Counts(int mapped, int used, int small) {}

  /** Weights of demand and of tagged pieces; units per contract line on average, at least one. */
  public record Share(double demand, double batch, double fleet) {}

  /**
   * Chances per rental, each in [0, 1]: wash or inspect, true service need when fresh, grade loss.
   */
  public record Wear(double inspection, double service, double decline) {}

  /** Exponent of relative price in demand (negative) and the day rate in dollars. */
  public record Price(double elasticity, double perDay) {}

  /** Sizes, the noun, and the kind of variant ({@code colour}, {@code finish}, …). */
  public record Names(List<String> sizes, String noun, String variants) {}
}
