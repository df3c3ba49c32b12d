package com.rfid3.foresight.prediction.maintenance;

import com.rfid3.foresight.contracts.feature.GradeSpan;
import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.ServiceOutcome;
import com.rfid3.foresight.legacyinventory.grade.Grade;
import com.rfid3.foresight.prediction.ledger.Place;
import com.rfid3.foresight.prediction.training.Cases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One row per rental, made of nothing but what was known when the item went out. A rental whose
 * item was not seen again by then is in no row, though it may have shown a need.
 */
public final class RentalCases {
  /** Values of a row. */
  public static final List<String> FEATURES =
      List.of(
          "rentals_since_service",
          "days_since_first_seen",
          "grade_steps_below_best",
          "category_need_log_odds",
          "days_since_last_rental");

  private static final double PRIOR_RENTALS = 50;
  private static final double UNKNOWN = -1;

  private final Instant asOf;
  private final List<ServiceExposure> exposures;
  private final Map<String, TreeMap<Instant, Integer>> grades = new HashMap<>();
  private final Map<String, Instant> firstSeen = new HashMap<>();
  private final Map<String, TreeMap<Instant, Boolean>> rentals = new HashMap<>();

  /** What was on record before a moment; what was recorded later is not looked at. */
  public RentalCases(List<ServiceExposure> all, List<GradeSpan> spans, Instant asOf) {
    this.asOf = asOf;
    this.exposures =
        all.stream()
            .filter(each -> each.rentedAt().isBefore(asOf))
            .sorted(
                Comparator.comparing(ServiceExposure::rentedAt)
                    .thenComparing(ServiceExposure::tagId)
                    .thenComparing(ServiceExposure::contractNumber))
            .toList();
    exposures.forEach(this::meet);
    spans.stream().filter(span -> span.since().isBefore(asOf)).forEach(this::meet);
  }

  private void meet(ServiceExposure rental) {
    String tag = Place.folded(rental.tagId());
    firstSeen.merge(tag, rental.rentedAt(), RentalCases::earlier);
    rentals.computeIfAbsent(tag, none -> new TreeMap<>()).put(rental.rentedAt(), true);
  }

  private void meet(GradeSpan span) {
    String tag = Place.folded(span.tagId());
    firstSeen.merge(tag, span.since(), RentalCases::earlier);
    Grade.of(span.grade())
        .ifPresent(
            grade ->
                grades
                    .computeIfAbsent(tag, none -> new TreeMap<>())
                    .put(span.since(), grade.ordinal()));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** The rentals whose outcome was seen before the moment, in the order of time. */
  public Cases cases() {
    var known = new CategoryNeeds(observed());
    var cases = new ArrayList<Cases.Case>();
    for (ServiceExposure rental : exposures) {
      if (seen(rental)) {
        known.advance(rental.rentedAt());
        boolean held = rental.outcome() == ServiceOutcome.SERVICE_NEED;
        double[] row =
            row(
                rental.tagId(),
                rental.rentalsSinceService(),
                known.logOdds(rental.category()),
                rental.rentedAt());
        cases.add(new Cases.Case(row, held));
      }
    }
    return new Cases(FEATURES, cases);
  }

  /** Rows of items as they would go out at the moment. */
  public Now now() {
    var known = new CategoryNeeds(observed());
    known.advance(asOf);
    return new Now(known);
  }

  /** Rows of items at the moment. */
  public final class Now {
    private final CategoryNeeds known;

    private Now(CategoryNeeds known) {
      this.known = known;
    }

    /** The row of an item's next rental. */
    public double[] row(ItemState item) {
      return row(item.tagId(), item.rentalsSinceService(), item.category());
    }

    /** The row of the next rental of an item of which so much is known. */
    double[] row(String tagId, int rentalsSinceService, String category) {
      return RentalCases.this.row(tagId, rentalsSinceService, known.logOdds(category), asOf);
    }
  }

  private double[] row(String tagId, int rentalsSinceService, double need, Instant at) {
    String tag = Place.folded(tagId);
    Instant first = firstSeen.getOrDefault(tag, at);
    var graded = grades.get(tag);
    var grade = graded == null ? null : graded.floorEntry(at);
    var rented = rentals.get(tag);
    Instant last = rented == null ? null : rented.lowerKey(at);
    return new double[] {
      rentalsSinceService,
      days(first, at),
      grade == null ? UNKNOWN : grade.getValue(),
      need,
      last == null ? UNKNOWN : days(last, at)
    };
  }

  private static double days(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toSeconds() / 86_400.0);
  }

  private boolean seen(ServiceExposure rental) {
    return rental.outcome() != ServiceOutcome.CENSORED
        && rental.observedAt() != null
        && rental.observedAt().isBefore(asOf);
  }

  private List<ServiceExposure> observed() {
    return exposures.stream()
        .filter(this::seen)
        .sorted(Comparator.comparing(ServiceExposure::observedAt))
        .toList();
  }

  /** Needs per rental of each category as known at a moment that only moves on. */
  private static final class CategoryNeeds {
    private final List<ServiceExposure> observed;
    private final Map<String, int[]> byCategory = new HashMap<>();
    private final int[] all = new int[2];
    private int next;

    CategoryNeeds(List<ServiceExposure> observed) {
      this.observed = observed;
    }

    void advance(Instant moment) {
      while (next < observed.size() && observed.get(next).observedAt().isBefore(moment)) {
        ServiceExposure each = observed.get(next++);
        int need = each.outcome() == ServiceOutcome.SERVICE_NEED ? 1 : 0;
        for (int[] counts :
            List.of(all, byCategory.computeIfAbsent(named(each.category()), none -> new int[2]))) {
          counts[0] += 1;
          counts[1] += need;
        }
      }
    }

    double logOdds(String category) {
      double shop = (all[1] + 0.5) / (all[0] + 1.0);
      int[] counts = byCategory.getOrDefault(named(category), new int[2]);
      double rate = (counts[1] + PRIOR_RENTALS * shop) / (counts[0] + PRIOR_RENTALS);
      return Math.log(rate / (1 - rate));
    }

    private static String named(String category) {
      return category == null ? "" : category;
    }
  }
}
