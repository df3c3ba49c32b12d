package com.rfid3.foresight.prediction.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What must be known of a prediction's target to list it, beside its id; null where unknown.
 *
 * @param past units of the period of the same length before, for demand
 * @param hazard what a service risk over any time follows from, for maintenance
 * @param observable what will be seen of the claim, where it is about units
 * @param heldAgainst what the claim is held against: the grade that stood, for quality; the other
 *     class, for packs
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subject(
    String category,
    String rentalClass,
    String commonName,
    PastDemand past,
    Hazard hazard,
    Observable observable,
    String heldAgainst) {

  /** A subject of which no past demand is told. */
  public Subject(String category, String rentalClass, String commonName) {
    this(category, rentalClass, commonName, null, null, null, null);
  }

  /** A subject whose past demand is told. */
  public Subject(String category, String rentalClass, String commonName, PastDemand past) {
    this(category, rentalClass, commonName, past, null, null, null);
  }

  /** The same subject with a hazard. */
  public Subject with(Hazard known) {
    return new Subject(category, rentalClass, commonName, past, known, observable, heldAgainst);
  }

  /** The same subject with what will be seen. */
  public Subject seenBy(Observable seen) {
    return new Subject(category, rentalClass, commonName, past, hazard, seen, heldAgainst);
  }

  /** The same subject whose claim is held against something. */
  public Subject against(String other) {
    return new Subject(category, rentalClass, commonName, past, hazard, observable, other);
  }

  /**
   * A claim on units: that more than {@code above} go out, in all or within one of its weeks.
   *
   * @param weekly whether the busiest week counts, not the sum
   * @param lines true where the actual units are told by contract lines, null where by scans
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Observable(double above, boolean weekly, Boolean lines) {

    /** A claim that scans tell of. */
    public Observable(double above, boolean weekly) {
      this(above, weekly, null);
    }
  }

  /**
   * How a forecast stands to what was.
   *
   * @param units units of the period before
   * @param trend increasing, stable or decreasing
   * @param coverage share of past weeks that the interval held, between 0 and 1
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record PastDemand(double units, String trend, double coverage) {}

  /**
   * The risk of an item as a thinned Poisson process.
   *
   * @param rentalsPerDay expected rentals per day
   * @param perRental probability that a rental shows a need, 0 to 1
   * @param atOnce probability that the rental it is out on now shows one; 0 while it is in
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Hazard(double rentalsPerDay, double perRental, double atOnce) {

    /** Probability of a need within a number of days. */
    public double within(double days) {
      return 1 - (1 - atOnce) * Math.exp(-rentalsPerDay * perRental * days);
    }
  }
}
