package com.rfid3.foresight.prediction.maintenance;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.ServiceOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The claim as it would have been made on earlier days, from what was known then, against what was
 * then seen: did a unit of the class show a need within the horizon.
 */
final class RiskBacktest {
  /** Expected needs that the first guess, that nothing is left out, weighs. */
  private static final double PRIOR_NEEDS = 10;

  private final MaintenanceHistory history;
  private final int recentWeeks;
  private final int days;

  RiskBacktest(MaintenanceHistory history, int recentWeeks, int days) {
    this.history = history;
    this.recentWeeks = recentWeeks;
    this.days = days;
  }

  /** Mean squared error of the claim over {@code units} units, and needs seen and expected. */
  record Fold(double brier, int units, double seen, double expected) {}

  /** What was known on a day, before it began. */
  RiskRates knownBefore(LocalDate day) {
    Instant start = startOf(day);
    List<ServiceExposure> then =
        history.exposures().stream().map(exposure -> asOf(exposure, start)).toList();
    var known = then.stream().filter(exposure -> exposure.rentedAt().isBefore(start)).toList();
    var rentals =
        new RentalRates(history.fleet(), history.turns(), day.minusWeeks(recentWeeks), day);
    return new RiskRates(ServiceRates.of(known), rentals, days / 7.0, 1);
  }

  /** The claim made on a day with these rates, judged by the horizon after it. */
  Fold judge(RiskModel model, RiskRates rates, LocalDate day) {
    Map<String, Integer> seen = needsWithin(day);
    double squares = 0;
    double expected = 0;
    int units = 0;
    int needs = 0;
    for (ClassState unit : history.fleet()) {
      int hit = Math.min(unit.taggedUnits(), seen.getOrDefault(unit.rentalClass(), 0));
      double risk = rates.risk(model, unit);
      squares += hit * (1 - risk) * (1 - risk) + (unit.taggedUnits() - hit) * risk * risk;
      expected += unit.taggedUnits() * risk;
      units += unit.taggedUnits();
      needs += hit;
    }
    return new Fold(units == 0 ? 0 : squares / units, units, needs, expected);
  }

  /** Needs seen per need expected on a day, drawn to 1 where few were expected. */
  double scale(RiskModel model, LocalDate day) {
    Fold fold = judge(model, knownBefore(day), day);
    return (fold.seen() + PRIOR_NEEDS) / (fold.expected() + PRIOR_NEEDS);
  }

  private Map<String, Integer> needsWithin(LocalDate day) {
    Instant from = startOf(day);
    Instant until = startOf(day.plusDays(days));
    var tags = new HashSet<String>();
    var seen = new HashMap<String, Integer>();
    for (ServiceExposure exposure : history.exposures()) {
      boolean within =
          exposure.outcome() == ServiceOutcome.SERVICE_NEED
              && exposure.observedAt() != null
              && !exposure.observedAt().isBefore(from)
              && exposure.observedAt().isBefore(until);
      if (within && tags.add(exposure.tagId()) && exposure.rentalClass() != null) {
        seen.merge(exposure.rentalClass(), 1, Integer::sum);
      }
    }
    return seen;
  }

  // What was seen only later was, on that day, an item not seen again.
  private static ServiceExposure asOf(ServiceExposure exposure, Instant day) {
    boolean later = exposure.observedAt() != null && !exposure.observedAt().isBefore(day);
    return later
        ? new ServiceExposure(
            exposure.tagId(),
            exposure.rentalClass(),
            exposure.category(),
            exposure.contractNumber(),
            exposure.rentedAt(),
            ServiceOutcome.CENSORED,
            null,
            exposure.rentalsSinceService())
        : exposure;
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
