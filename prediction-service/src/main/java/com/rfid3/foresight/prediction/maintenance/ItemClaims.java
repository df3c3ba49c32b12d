package com.rfid3.foresight.prediction.maintenance;

import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.ServiceOutcome;
import com.rfid3.foresight.prediction.ledger.Place;
import com.rfid3.foresight.prediction.training.PastClaim;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The claim on items as it would have been made on an earlier day, from what was known before it: a
 * need within so many days. Only items that were rented before then are among them; of the others
 * every model says the same.
 */
final class ItemClaims {
  private final MaintenanceHistory history;
  private final int recentWeeks;
  private final int days;

  /**
   * @param recentWeeks weeks before a day whose rentals make the rate of rentals
   * @param days within which the need is to be seen
   */
  ItemClaims(MaintenanceHistory history, int recentWeeks, int days) {
    this.history = history;
    this.recentWeeks = recentWeeks;
    this.days = days;
  }

  /** The claims of a day. */
  List<PastClaim> on(LocalDate day) {
    Instant start = startOf(day);
    var known = new RentalCases(history.exposures(), history.grades(), start).now();
    var rates = new RentalRates(history.fleet(), history.turns(), day.minusWeeks(recentWeeks), day);
    Set<String> needs = needs(start, startOf(day.plusDays(days)));
    var claims = new ArrayList<PastClaim>();
    lastBefore(start)
        .forEach(
            (tag, last) -> {
              double rentals = rates.perUnitWeek(last.rentalClass(), last.category()) * days / 7.0;
              boolean out = isOut(last, start);
              claims.add(
                  new PastClaim(
                      known.row(tag, sinceService(last, start), last.category()),
                      perRental -> ServiceRisk.within(perRental, rentals, out),
                      needs.contains(tag)));
            });
    return claims;
  }

  private Map<String, ServiceExposure> lastBefore(Instant start) {
    var last = new TreeMap<String, ServiceExposure>();
    for (ServiceExposure each : history.exposures()) {
      if (each.rentedAt().isBefore(start)) {
        last.merge(
            Place.folded(each.tagId()),
            each,
            (one, other) -> one.rentedAt().isBefore(other.rentedAt()) ? other : one);
      }
    }
    return last;
  }

  private Set<String> needs(Instant from, Instant until) {
    var needs = new HashSet<String>();
    for (ServiceExposure each : history.exposures()) {
      boolean within =
          each.outcome() == ServiceOutcome.SERVICE_NEED
              && each.observedAt() != null
              && !each.observedAt().isBefore(from)
              && each.observedAt().isBefore(until);
      if (within) {
        needs.add(Place.folded(each.tagId()));
      }
    }
    return needs;
  }

  private static int sinceService(ServiceExposure last, Instant start) {
    boolean serviced = last.outcome() == ServiceOutcome.SERVICE_NEED && seen(last, start);
    return serviced ? 0 : last.rentalsSinceService() + 1;
  }

  // What was not seen again for a horizon is rather lost, or back without a scan, than out.
  private boolean isOut(ServiceExposure last, Instant start) {
    return !seen(last, start) && last.rentedAt().isAfter(start.minusSeconds(days * 86_400L));
  }

  private static boolean seen(ServiceExposure rental, Instant before) {
    return rental.observedAt() != null && rental.observedAt().isBefore(before);
  }

  static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
